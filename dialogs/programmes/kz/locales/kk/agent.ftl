agent-reach =
    Өмірге қауіп төнсе, бірден { $ambulance } немесе { $emergency } нөміріне қоңырау шалыңыз.

    Онша асығыс емес пе? Маманға жазыңыз, қоңырау шалуымызды сұраңыз немесе қорға өзіңіз хабарласыңыз.
    .short = Өмірге қауіп төнсе: { $ambulance }, { $emergency }
    .write = Маманға жазу
    .write-short = Бізге жазу
    .cases = Өтініштерім
    .phone = Қордың телефоны
    .phone-short = Телефон
agent-contact = Сақтандыру туралы сұрақтарға қордың байланыс орталығы жауап береді: { $contact_centre }.
    .short = Қордың байланыс орталығы: { $contact_centre }
agent-now = телефон { $contact_centre }
