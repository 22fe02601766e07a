# Ways out that every screen has
language-name = Қазақша

roads =
    .back = Артқа
    .home = Басты мәзір
    .home-short = Мәзір
    .more = Тағы
    .language = Тілді ауыстыру
    .language-short = Тіл
    .agent = Маманға хабарласу
    .agent-short = Маман
