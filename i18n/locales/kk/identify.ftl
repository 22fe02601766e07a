# What is typed here, as the object of a sentence; a programme rewords it
number-name = сақтандырылған адамның нөмірін

identify-who = Кім туралы? Бұл – сіз үшін сақталған нөмірлердің соңғы сандары.
    .short = Кім? Нөмірдің соңы:
    .row = { $person }
    .another = Басқа нөмір
    .another-short = Басқа
identify-number = Жалғастыру үшін { number-name } жазыңыз.
    .short = Енді { number-name } теріңіз
    .family = Отбасым үшін сұраймын
    .family-short = Отбасым үшін
identify-family_number = Отбасыңыз үшін { number-name } жазыңыз.
    .short = Отбасыңыз: { number-name } теріңіз
identify-keep =
    Соңы { $last_four } болатын нөмірді шифрлап сақтайық па? Сонда оны қайта жазбайсыз.

    Оны кез келген уақытта өшіруге болады.
    .short = Соңы { $last_four } нөмірді шифрлап сақтайық па?
    .yes = Иә, сақталсын
    .yes-short = Иә
    .no = Жоқ

say-fund_silent = Қор қазір жауап бермей тұр. Ештеңе жоғалған жоқ, сәлден соң қайталаңыз.
    .short = Қор жауап бермей тұр, кейін қайталаңыз.
say-limit = Бүгінгі сұраулар бітті. Ертең қайта келіңіз.
    .short = Бүгінгі сұраулар бітті, ертең келіңіз.
