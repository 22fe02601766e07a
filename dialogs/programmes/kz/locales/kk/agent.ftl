agent-reach =
    Өмірге қауіп төнсе, бірден { $ambulance } немесе { $emergency } нөміріне қоңырау шалыңыз.

    Онша асығыс емес пе? Маманға жазыңыз, қоңырау шалуымызды сұраңыз немесе қорға өзіңіз хабарласыңыз.
    .short = Өмірге қауіп төнсе: { $ambulance }, { $emergency }
    .write = Маманға жазу
    .write-short = Бізге жазу
    .cases = Өтініштерім
    .phone = Қордың телефоны
    .phone-short = Телефон
agent-contact = Сақтандыру туралы сұрақты қордың байланыс орталығы шешеді: { $contact_centre }.
    .short = Қордың маманы: { $contact_centre }
agent-now = телефон { $contact_centre }
