# Емхананың тіркеу үстелі

counter-number =
    Пациенттің ЖСН-ін жазыңыз. Келесі пациенттің нөмірін жауаптың астына бірден жаза аласыз.
    .short = Пациенттің ЖСН-і, 12 сан:
    .day = Бүгінгі тізім
    .day-short = Бүгін
    .leave = Желі тіркеуін тоқтату
    .leave-short = Тоқтату

counter-standing =
    { $standing ->
        [insured] сақтандырылған
        [conditional] шартты сақтандырылған
        [pending] мәртебе күшіне енбеген
       *[not_insured] сақтандырылмаған
    }
    .short =
        { $standing ->
            [insured] МӘМС бар
            [conditional] МӘМС шартты
            [pending] күтілуде
           *[not_insured] МӘМС жоқ
        }
counter-reason =
    { $reason ->
        [employer-debt] Себебі: жұмыс берушінің қарызы
        [contract-closed] Себебі: шарт тоқтатылған
        [arrears] Себебі: жарна төленбеген
        [not-found] Себебі: нөмір табылмады
        [starts-later] Себебі: кейін басталады
        [queued] Себебі: өңделіп жатыр
       *[other] Себебі айтылмаған
    }
    .short =
        { $reason ->
            [employer-debt] жұмыс беруші қарызы
            [contract-closed] шарт тоқтатылған
            [arrears] жарна төленбеген
            [not-found] нөмір табылмады
            [starts-later] кейін басталады
            [queued] өңделіп жатыр
           *[other] себебі айтылмаған
        }

counter-answer =
    ЖСН соңы { $last_four }: { counter-standing }

    Аты-жөнінің бас әріптері: { $initials } (құжатпен салыстырыңыз)
    { $standing ->
        [insured] { $has_until ->
            [yes] Мерзімі: { $until }
           *[other] Мерзімі көрсетілмеген
        }
        [conditional] { $has_until ->
            [yes] Мерзімі: { $until }
           *[other] Мерзімі көрсетілмеген
        }
            { counter-reason }
       *[other] { counter-reason }
    }
    Жауап коды: { $tracking }
    Дереккөз: { -fund }, { $as_of }

    Келесі нөмірді осы жерге жазыңыз.
    .short =
        { $last_four }: { counter-standing.short }, { $initials }
        { $standing ->
            [insured] { $has_until ->
                [yes] Мерзімі { $until }
               *[other] мерзімі көрсетілмеген
            }
            [conditional] { $has_until ->
                [yes] Мерзімі { $until }
               *[other] мерзімі көрсетілмеген
            }
           *[other] { counter-reason.short }
        }
        Код{ "\u00A0" }{ $tracking }

        { $standing ->
            [conditional] { counter-reason.short }
           *[other] { $as_of }
        }
        Келесі ЖСН:

counter-unknown =
    Қордан жауап келмеді, сондықтан ЖСН-і { $last_four } деп аяқталатын пациенттің мәртебесі белгісіз. Бұл – пациентке көмектен бас тартуға негіз емес.

    Пациентті қабылдап, басқа жолмен тексеріңіз немесе қайта сұраңыз. Келесі нөмірді де осы жерге жаза аласыз.
    .short = { $last_four }: жауап жоқ. Пациентке бас тартпаңыз
    .again = Осы нөмірді қайта тексеру
    .again-short = Қайта
    .ways = Тексерудің басқа жолдары
    .ways-short = Басқа жол

counter-limit =
    Бұл желінің бүгінгі тексерулері бітті. Бұл – пациентке көмектен бас тартуға негіз емес: басқа жолмен немесе ұйымның басқа желісінен тексеріңіз.

    Желі қайта ашылады: { $opens_at }.
    .short =
        Желінің бүгінгі тексерулері бітті. Пациентке бас тартпаңыз

        Ашылады: { $opens_at }
    .ways = Тексерудің басқа жолдары
    .ways-short = Басқа жол
