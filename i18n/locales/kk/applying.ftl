# Өтініштердің аттары мен күйлері, қай жерде көрсетілсе де
application-policy-extract = Полис туралы үзінді
    .short = Үзінді
application-change-data = Деректерді өзгерту
    .short = Деректер
application-change-insurer = Сақтандырушыны таңдау
    .short = Сақтандырушы
application-attach-clinic = Емханаға бекітілу
    .short = Бекітілу
application-chronic-benefit = Созылмалы ауруға жеңілдік
    .short = Жеңілдік
application-card-renewal = Картаны ұзарту
    .short = Карта
application-appeal = Шағым
application-other = Өтініш

application-status-sending = жіберілуде
application-status-not_taken = қор қабылдамады
application-status-received = алынды
application-status-in_review = қаралуда
application-status-accepted = мақұлданды
application-status-refused = бас тартылды
application-status-done = орындалды

applying-filed =
    { $application_kind }: қорға жіберілді.
    Нөмірі: { $application_number }
    Күйі: { $application_status }

    Нөмірді сақтап қойыңыз: не шешілгенін осы жерден кез келген күні көресіз.
    .short =
        Берілді! Нөміріңіз:
        { $application_number }
        Жазып алыңыз
    .follow = Менің өтініштерім
    .follow-short = Өтініштерім

applying-sending =
    Нөмірі: { $application_number }
    { $application_kind }: қор әлі растаған жоқ.

    Қор қабылдағанша қайта жібереміз де, бірден хабарлаймыз. Ештеңе істеудің қажеті жоқ, бұл нөмір сізде қалады.
    .short =
        Нөмірі { $application_number }
        Қор әлі растаған жоқ.

        Қабылдағанша қайта жібереміз, сосын хабарлаймыз.
    .follow = Менің өтініштерім
    .follow-short = Өтініштерім

applying-already =
    Бұл өтінішті беріп қойғансыз, екінші рет керек емес.
    { $application_kind }
    Нөмірі: { $application_number }
    Күйі: { $application_status }
    .short =
        Бұрын бергенсіз, нөмірі { $application_number }: { $application_status }
    .follow = Менің өтініштерім
    .follow-short = Өтініштерім

applying-refused =
    Қор қабылдамады, сондықтан ештеңе берілген жоқ. Қайталап көріңіз немесе маманмен сөйлесіңіз.
    .short = Қор қабылдамады, ештеңе берілмеді. Маман: 99
    .again = Қайталап көру

application-notice = Жаңалық: қор { $number } нөмірін растады. Толығырақ «Менің өтініштерім» бөлімінде: /menu.
    .short = Қор { $number } нөмірін растады. Толығырақ: { $dial_code }
application-not_taken-notice = Жаңалық: қор { $number } нөмірін қабылдамады. Не істеу керегін осында айтамыз: /menu.
    .short = Қор { $number } нөмірін қабылдамады. Не істеу: { $dial_code }
