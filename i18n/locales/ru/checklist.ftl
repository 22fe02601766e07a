# A list, an item at a time: have it, not yet, explain; a question is answered by yes or no
checklist-have = Есть
checklist-not_yet = Пока нет
    .short = Нет
checklist-yes = Да
checklist-no = Нет
checklist-explain = Пояснить
checklist-explain-where = Выдаёт: { $where }
checklist-explain-stamp = Печать или подпись: { $stamp }
checklist-explain-months =
    { $months ->
        [one] Не старше { $months } месяца.
       *[other] Не старше { $months } месяцев.
    }

checklist-begun =
    Этот список открывается только по своему коду: { $list_code }.

    Запишите его: больше мы его не покажем.
    .short = Код этого списка: { $list_code }. Запишите: больше не покажем.
    .go = Начать
checklist-whole = По этому списку уже всё готово.
    .short = По этому списку всё готово.
    .go = Дальше
    .over = Начать заново
    .over-short = Заново
checklist-code = У этого списка свой код. Введите его 4 цифры.
    .short = Введите код этого списка: 4 цифры
checklist-dated = Какая дата стоит на документе? Например, 31.03.2026.
    .short = Дата на документе? Например, 31.03.2026
checklist-too_old = Документ устарел: нужен от { $oldest } или новее. Попросите выдать новый.
    .short = Устарел: нужен от { $oldest } или новее.
    .go = Дальше
checklist-lacks =
    { $lacking ->
        [one] Не хватает { $lacking } документа.
       *[other] Не хватает { $lacking } документов.
    }
    Когда документ появится, выберите его здесь.
    .short = Не хватает: { $lacking }
    .send = Прислать мне список
    .send-short = Прислать
    .over = Начать заново
    .over-short = Заново

say-wrong_list_code = Код не подошёл. Введите ещё раз.
say-list_locked = Пять кодов не подошли. Ждём вас завтра.
say-list_sent = Список отправлен.
