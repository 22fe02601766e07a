# Ways out that every screen has
language-name = Русский

roads =
    .back = Назад
    .home = Главное меню
    .home-short = Меню
    .more = Ещё
    .language = Сменить язык
    .language-short = Язык
    .agent = Связаться со специалистом
    .agent-short = Помощь
