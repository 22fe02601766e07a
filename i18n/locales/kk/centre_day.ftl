centre_day-list =
    { $day_count ->
        [0] Бүгін бұл желіден ешкім тексерілген жоқ.
       *[other] Бүгін бұл желіден тексерілгені: { $day_count }. Соңғылары:
    }

    { $day_checks }
    .short =
        { $day_count ->
            [0] Бүгін тексеру болған жоқ
           *[other] Бүгін тексерілді: { $day_count }
        }
        { $day_checks }
    .file = Бүкіл күн бір файлда

centre_day-standing =
    { $standing ->
        [insured] бар
        [conditional] шартты
        [pending] күтілуде
        [not_insured] жоқ
       *[unknown] жауапсыз
    }
    .short =
        { $standing ->
            [insured] бар
            [conditional] шартты
            [pending] күтілуде
            [not_insured] жоқ
           *[unknown] жауапсыз
        }
centre_day-check = { $four } { centre_day-standing } { $time }
    .short = { $four } { centre_day-standing.short } { $time }

centre_day-file = Бүгін бұл желіден тексерілгені: { $count }. Кестені кез келген кесте бағдарламасы ашады.
    .time = уақыты
    .number = соңғы сандары
    .standing = жауап

say-day_sent = Файл жіберілді, қазір келеді.
