# Какую помощь оказали за счёт ОМС
care-period = За какое время показать вашу помощь?
    .short = Помощь за какое время?
    .month = Последний месяц
    .month-short = Месяц
    .quarter = Три месяца
    .quarter-short = 3 месяца
    .this_year = Этот год
    .last_year = Прошлый год
    .dates = Другие даты

care-first_day = С какого дня? Например, 31.01.2026.
    .short = С какого дня? ДД.ММ.ГГГГ
care-last_day = По какой день? Например, 28.02.2026.
    .short = По какой день? ДД.ММ.ГГГГ

care-list =
    С { $care_since } по { $care_until }: { $care_count ->
        [one] { $care_count } случай
        [few] { $care_count } случая
       *[other] { $care_count } случаев
    } помощи, всего { $care_total }.

    За это заплатил фонд, не вы. Откройте строку, чтобы увидеть подробности.
    .short =
        { $care_since } - { $care_until }: { $care_count ->
            [one] { $care_count } случай
            [few] { $care_count } случая
           *[other] { $care_count } случаев
        }
        Всего { $care_total }
    .row = { $care_day }: { $care_short }, { $care_cost }
    .row-short = { $care_day } { $care_short } { $care_cost }
    .earlier = Более ранние
    .earlier-short = Раньше

care-none =
    С { $care_since } по { $care_until } клиники не выставили фонду ни одного счёта за вас. Свежие счета приходят с опозданием.
    .short =
        { $care_since } - { $care_until }: счетов за вас нет
    .period = Другой период

care-away =
    Фонд сейчас не отвечает, поэтому узнать о лечении не удалось. Это не значит, что его не было.
    .short = Фонд не ответил, лечение узнать не удалось
    .again = Попробовать ещё раз
    .again-short = Ещё раз
    .period = Другой период

care-treatment =
    { $care_name }

    Вид: { $care_kind }
    Условия: { $care_condition }
    Когда: { $care_days }
    Где: { $care_organisation }
    Стоимость: { $care_cost }, заплатил фонд
    .short =
        { $care_days }: { $care_name }

        { $care_kind }, { $care_condition }

        { $care_organisation }, { $care_cost }
    .not_received = Мне этого не делали
    .not_received-short = Этого не было

care-kind-primary = первичная помощь
care-kind-specialised = специализированная помощь
    .short = специализированная
care-kind-ambulance = скорая помощь
care-kind-high_tech = высокотехнологичная помощь
    .short = высокотехнологичная
care-kind-preventive = профилактика
care-kind-other = вид не указан
care-condition-outpatient = амбулаторно
care-condition-day_hospital = дневной стационар
care-condition-inpatient = стационар
care-condition-ambulance = вне клиники, бригада скорой
    .short = бригада скорой
care-condition-other = условия не указаны

say-care_gone = Этой записи в фонде больше нет. Вот список заново.
    .short = Этой записи больше нет.
