centre_day-list =
    { $day_count ->
        [0] Сегодня с этой линии никого не проверяли.
       *[other] Проверок с этой линии за сегодня: { $day_count }. Последние:
    }

    { $day_checks }
    .short =
        { $day_count ->
            [0] Сегодня проверок не было
           *[other] Проверок сегодня: { $day_count }
        }
        { $day_checks }
    .file = Весь день файлом

centre_day-standing =
    { $standing ->
        [insured] есть
        [conditional] условно
        [pending] оформляется
        [not_insured] нет
       *[unknown] без ответа
    }
    .short =
        { $standing ->
            [insured] есть
            [conditional] условно
            [pending] в работе
            [not_insured] нет
           *[unknown] нет ответа
        }
centre_day-check = { $four } { centre_day-standing } { $time }
    .short = { $four } { centre_day-standing.short } { $time }

centre_day-file = Проверок с этой линии за сегодня: { $count }. Таблица откроется в любой программе для таблиц.
    .time = время
    .number = последние цифры
    .standing = ответ

say-day_sent = Файл отправлен, сейчас придёт.
