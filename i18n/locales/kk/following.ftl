following-list = Өтініштеріңіз бен шағымдарыңыз, әрқайсысының қасында нөмірінің соңғы сандары тұр.
    .short = Өтініштеріңіз:
    .row = { $application_kind } { $application_four }: { $application_status }
    .number = Нөмірі бойынша табу
    .number-short = Нөмірмен
following-none = Өтініш те, шағым да әлі жоқ. Нөміріңіз болса, сол бойынша табамыз.
    .short = Өтініш әлі жоқ.
    .number = Нөмірі бойынша табу
    .number-short = Нөмірмен
following-number = Өтініштің не шағымның нөмірін жазыңыз: 8 сан.
    .short = Өтініш нөмірі, 8 сан:
following-one =
    { $application_kind }
    Нөмірі: { $application_number }
    Берілген күні: { $application_made }
    Күйі: { $application_status }
    { $has_note ->
        [yes] Қордың жауабы: { $application_note }
       *[no] {""}
    }
    { $application_state ->
        [sending] Қор әлі растаған жоқ. Қайта жібереміз де, хабарлаймыз.
        [not_taken] Қор қабылдамады. Қайта беріңіз немесе маманмен сөйлесіңіз.
        [refused] Шешімге шағымдана аласыз немесе маманмен ақылдасыңыз.
        [accepted] Сіздің пайдаңызға шешілді.
        [done] Бәрі дайын, ештеңе істеудің қажеті жоқ.
       *[other] Шешім әлі жоқ, бірнеше күннен кейін қараңыз.
    }
    .short =
        { $application_kind } { $application_number }
        { $application_made }: { $application_status }

        { $has_note ->
            [yes] { $application_note }
           *[no] { $application_state ->
                [sending] Қор әлі растаған жоқ, қайта жібереміз.
                [not_taken] Қайта беріңіз не 99 теріңіз.
                [refused] Шағымдануға болады, кеңес: 99.
                [accepted] Сіздің пайдаңызға шешілді.
                [done] Бәрі дайын.
               *[other] Шешім әлі жоқ, кейін қараңыз.
            }
        }
    .list = Барлық өтінішім
    .list-short = Бәрі
    .appeal = Шағымдану
say-applications_kept = Қор қазір жауап бермей тұр. Бұл – бізге белгілі соңғы мәлімет.
    .short = Қордан жауап жоқ, бұл – бұрынғы мәлімет.
say-application_unknown = Бұл адамда мұндай нөмір жоқ. Сандарын тексеріңіз.
    .short = Мұндай нөмір жоқ, тексеріңіз.
