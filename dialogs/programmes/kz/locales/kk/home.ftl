programme-name = Қазақстан: медициналық сақтандыру (МӘМС)

home-menu =
    Сәлеметсіз бе! Бұл – міндетті әлеуметтік медициналық сақтандыру (МӘМС) анықтамасы.

    Не білгіңіз келеді?
    .short = МӘМС
    .coverage = Сақтандырылғанмын ба?
    .coverage-short = Мәртебем
    .family = Отбасым сақтандырылған ба?
    .family-short = Отбасым
    .benefits = Не тегін?
    .benefits-short = Тегін көмек
    .clinic = Емхана: бекітілу, жазылу
    .clinic-short = Емхана
    .complaint = Шағым айту
    .complaint-short = Шағым
    .insure = Қалай сақтандырыламын?
    .insure-short = Сақтандырылу
    .ways = Тағы қайдан тексеремін?
    .ways-short = Қайдан тексеру
    .privacy = Менің деректерім
    .privacy-short = Деректерім
    .language = Русский / English
    .language-short = Рус/Eng
