appealing-choice = Дәрігерді таңдатпайды

appealing-subject = Не болды?
    .refused = Көмек көрсетуден бас тартты
    .refused-short = Көмек бермеді
    .paid = Ақша сұрады
    .waiting = Ұзақ күттіреді
    .quality = Дұрыс емдемеді
    .rudeness = Дөрекілік
    .choice = { appealing-choice }
    .choice-short = Дәрігер таңдау
    .not_received = Алмаған көмегім жазылған
    .not_received-short = Көмек болмаған
    .other = Басқа
appealing-place = Қай жерде болды?
    .row = { $organisation }
    .others = Тағы көрсету
    .others-short = Басқалары
    .other = Атын жазу
    .other-short = Өзім жазамын
appealing-typed = Аурухананың не емхананың аты мен қаласын жазыңыз.
    .short = Емхана аты мен қаласы:
appealing-date = Қашан болды? Күнін жазыңыз, мысалы, 31.10.2026. Бірнеше күн болса, соңғысы жетеді.
    .short = Күні, кк.аа.жжжж:
appealing-words =
    Не болғанын және не сұрайтыныңызды өз сөзіңізбен жазыңыз: 200 таңбаға дейін. Оны шағымды қарайтындар ғана оқиды.

    Жазбасаңыз да болады.
    .short = Не болды? Жазыңыз не
    .skip = Сипаттамасыз
say-appeal_too_old = { $appeal_years } жылдан асып кетті, мұндай ескі іс қаралмайды. Күнін тексеріңіз.
    .short = { $appeal_years } жылдан асты, қабылданбайды.
