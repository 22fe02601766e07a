search-what =
    Что ищем?
    .medicines = Лекарство в аптеках
    .videos = Видео о здоровье

search-medicines =
    Где в вашем регионе есть лекарство и почём: { $medicine_search }

    Лучше называть действующее вещество: у одного вещества бывает много имён.
    .short =
        Лекарство по аптекам:
        { $medicine_search }
    .sms = Пришлите ссылку
    .sms-short = В SMS
    .region = Другой регион
    .say-region_taken = Регион выбран.

search-medicines-sms = Поиск лекарств по аптекам: { $medicine_search }

search-videos =
    Короткие видео о питании, движении и отказе от курения собраны на портале Минздрава: { $videos_site }
    .short =
        Видео Минздрава:
        { $videos_site }
    .sms = Пришлите ссылку
    .sms-short = В SMS

search-videos-sms = Видео о здоровье: { $videos_site }

say-text_sent = Отправили.
