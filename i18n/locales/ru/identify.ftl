# What is typed here, as the object of a sentence; a programme rewords it
number-name = номер застрахованного

identify-who = О ком речь? Это последние цифры номеров, которые мы для вас храним.
    .short = О ком? Конец номера:
    .row = { $person }
    .another = Другой номер
    .another-short = Другой
identify-number = Введите { number-name }.
    .family = О близком человеке
    .family-short = О близком
identify-family_number = О близком человеке: введите { number-name }.
    .short = О близком: введите { number-name }
identify-keep =
    Запомнить номер, который кончается на { $last_four }? Он хранится в зашифрованном виде, и вводить его снова не придётся.

    Стереть его можно в любой момент.
    .short = Запомнить номер с { $last_four } в конце (зашифруем)?
    .yes = Да, запомнить
    .yes-short = Да
    .no = Нет

say-fund_silent = Фонд сейчас не отвечает. Ничего не потеряно, попробуйте чуть позже.
    .short = Фонд не отвечает. Повторите чуть позже.
say-limit = На сегодня запросы кончились. Приходите завтра.
    .short = Запросы кончились. Приходите завтра.
