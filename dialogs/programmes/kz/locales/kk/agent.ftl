agent-reach =
    Өмірге қауіп төнсе, бірден { $ambulance } немесе { $emergency } нөміріне қоңырау шалыңыз.

    Сақтандыру туралы сұрақты қордың байланыс орталығы шешеді: { $contact_centre }.
    .short =
        Өмірге қауіп төнсе: { $ambulance }, { $emergency }
        Қордың маманы: { $contact_centre }
