checked_by-list =
    Сақтандырылғаныңызды мына ұйымдар тексерді, соңғысы жоғарыда. Жазбалар { $checks_kept } күн сақталады.

    { $visits }

    Ол жерге бармадыңыз ба? Қорға айтыңыз: { $contact_centre }.
    .short =
        { $checks_kept } күндегі тексеру:
        { $visits }

        Бармадыңыз ба? Қоңырау: { $contact_centre }
checked_by-visit = { $at }: { $centre }
    .short = { $at } { $centre }

checked_by-nobody = Соңғы { $checks_kept } күнде нөміріңізді бұл жерден ешкім тексерген жоқ.
    .short = { $checks_kept } күнде нөміріңізді ешкім тексермеді
