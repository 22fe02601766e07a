# A list, an item at a time: have it, not yet, explain; a question is answered by yes or no
checklist-have = Бар
checklist-not_yet = Әзірге жоқ
    .short = Жоқ
checklist-yes = Иә
checklist-no = Жоқ
checklist-explain = Түсіндіру
checklist-explain-where = Беретін орын: { $where }
checklist-explain-stamp = Мөр не қол: { $stamp }
checklist-explain-months = { $months } айдан ескі болмауы керек.

checklist-begun =
    Бұл тізім өз кодымен ғана ашылады: { $list_code }.

    Жазып алыңыз: код енді көрсетілмейді.
    .short = Тізімнің коды: { $list_code }. Жазып алыңыз, енді көрсетілмейді.
    .go = Бастау
checklist-whole = Бұл тізімдегінің бәрі дайын.
    .short = Тізімдегінің бәрі дайын.
    .go = Әрі қарай
    .over = Басынан бастау
    .over-short = Басынан
checklist-code = Бұл тізімнің өз коды бар. Оның 4 санын жазыңыз.
    .short = Тізім кодының 4 санын теріңіз
checklist-dated = Құжатта қай күн жазылған? Мысалы, 31.03.2026.
    .short = Құжаттағы күн? Мысалы, 31.03.2026
checklist-too_old = Құжат ескірген: { $oldest } күнгі немесе одан кейінгісі керек. Жаңасын сұраңыз.
    .short = Ескірген: { $oldest } күнгі не кейінгісі керек.
    .go = Әрі қарай
checklist-lacks =
    Жетпейтін құжат: { $lacking }.
    Қолыңызға тигенін осында таңдаңыз.
    .short = Жетпейтін құжат: { $lacking }
    .send = Тізімді маған жіберу
    .send-short = Жіберу
    .over = Басынан бастау
    .over-short = Басынан

say-wrong_list_code = Код қате. Қайта теріңіз.
say-list_locked = Код бес рет қате болды. Ертең көріңіз.
say-list_sent = Тізім жіберілді.
