checked_by-list =
    Эти организации проверяли, застрахованы ли вы; последняя сверху. Записи хранятся { $checks_kept } дней.

    { $visits }

    Вы там не были? Сообщите в фонд: { $contact_centre }.
    .short =
        Проверки за { $checks_kept } дней:
        { $visits }

        Не были там? Звоните:
        { $contact_centre }
checked_by-visit = { $at }: { $centre }
    .short = { $at } { $centre }

checked_by-nobody = За последние { $checks_kept } дней ваш номер здесь никто не проверял.
    .short = За { $checks_kept } дней ваш номер никто не проверял
