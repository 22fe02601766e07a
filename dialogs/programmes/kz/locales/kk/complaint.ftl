complaint-steps =
    Көмектің сапасына не кешігуіне шағымыңыз бар ма? Алдымен емхананың Пациенттерді қолдау және ішкі аудит қызметіне барыңыз: мәселе көбіне сол күні шешіледі. Көмектеспесе, тізіммен әрі қарай жүріңіз не өтінішті Қорға осы жерден беріңіз.
    .short = Кімге шағымданамын, ретімен:
    .row = { $complaint_step ->
        [clinic] Емхана қызметі
        [health_authority] Денсаулық сақтау басқармасы
        [qoldau] { $qoldau }
        [bot] Қордың Telegram-боты
        [contact_centre] { $contact_centre } телефоны
       *[site] { $fund_site }
    }
    .row-short = { $complaint_step ->
        [clinic] Емхана
        [health_authority] Басқарма
        [qoldau] { $qoldau }
        [bot] Telegram-бот
        [contact_centre] { $contact_centre }
       *[site] { $fund_site }
    }
    .appeal = Қорға осы жерден жазу
    .appeal-short = Осында жазу
    .mine = Менің өтініштерім
    .mine-short = Өтінішім
complaint-step = { $steps ->
        [clinic] Пациенттерді қолдау және ішкі аудит қызметі әр емханада бар. Тіркеу бөлімінен сұраңыз: шағымды сол жерде қарайды.
        [health_authority] Өңірдің денсаулық сақтау басқармасы, телефоны: { $health_authority_phone }. Емхана көмектеспесе, осында хабарласыңыз.
        [qoldau] { $qoldau } қосымшасы: өтінішке нөмір беріледі, не шешілгенін сол нөмірмен көресіз.
        [bot] Қордың Telegram-боты: { $bot }, «Қорға хабарлама жіберу». Өңір мен емхананы жазыңыз.
        [contact_centre] Қордың байланыс орталығы: { $contact_centre }. Қоңырау тегін, тәулік бойы.
       *[site] Қордың сайты: { $fund_site }.
    }
    .short = { $steps ->
        [clinic] Пациенттерді қолдау және ішкі аудит қызметі: тіркеуден сұраңыз
        [health_authority] Денсаулық сақтау басқармасы: { $health_authority_phone }
        [qoldau] { $qoldau }: өтінішке нөмір беріледі
        [bot] { $bot }: «Қорға хабарлама жіберу»
        [contact_centre] Қор: { $contact_centre }, тегін, тәулік бойы
       *[site] Қордың сайты: { $fund_site }
    }
    .appeal = Қорға осы жерден жазу
    .appeal-short = Қорға
complaint-tried = Емхананың Пациенттерді қолдау қызметіне бардыңыз ба?
    .short = Емхана қызметіне бардыңыз ба?
    .yes = Иә, көмектеспеді
    .no = Әлі жоқ
complaint-clinic_first =
    Алдымен сонда барыңыз: Пациенттерді қолдау және ішкі аудит қызметі мәселені сол жерде шешеді, бұл ең тез жол. Болмаса, қайта келіңіз.

    Күте алмасаңыз, өтінішті қазір-ақ беріңіз.
    .short = Алдымен сонда: бұл тезірек. Болмаса, қайта келіңіз
    .appeal = Бәрібір беру
    .appeal-short = Беру
complaint-confirm =
    Өтінішті Қорға жібереміз бе?

    Не туралы: { $subject ->
        [refused] көмек көрсетуден бас тартты
        [paid] ақша сұрады
        [waiting] ұзақ күттіреді
        [quality] дұрыс емдемеді
        [rudeness] дөрекілік
        [choice] дәрігер не емхана таңдатпайды
        [not_received] алмаған көмек жазылған
       *[other] басқа
    }
    Қай жерде: { $organisation }
    Қашан: { $appeal_date }
    .short =
        Қорға: { $subject ->
            [refused] көмек бермеді
            [paid] ақша сұрады
            [waiting] ұзақ күту
            [quality] дұрыс емдемеді
            [rudeness] дөрекілік
            [choice] дәрігер таңдау
            [not_received] көмек болмаған
           *[other] басқа
        }, { $appeal_date }

        { $organisation }
    .yes = Иә, жіберу
    .yes-short = Жіберу
    .no = Жоқ
