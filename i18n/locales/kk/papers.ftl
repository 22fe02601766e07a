# Several lists a phone: whose list it is, and how far each has come
papers-whose = Бұл кімнің тізімі?
    .short = Кімнің тізімі?
    .row =
        { $relation ->
            [me] Менікі
            [child] Баламдікі
            [mother] Анамдікі
            [father] Әкемдікі
            [spouse] Жұбайымдікі
           *[other] Басқа адамдікі
        }{ $needed ->
            [0] {""}
           *[other] {": "}{ $had }/{ $needed }
        }
    .row-short =
        { $relation ->
            [me] Менікі
            [child] Бала
            [mother] Ана
            [father] Әке
            [spouse] Жұбай
           *[other] Басқа
        }{ $needed ->
            [0] {""}
           *[other] {" "}{ $had }/{ $needed }
        }

# An SMS, or a message in the chat: whoever sees it learns nothing but what is missing
papers-sms =
    Тізіміңіз:
    { $names }
papers-file = Әлі жетпейтіні
papers-calendar = Күнтізбеге еске салу: бір аптадан кейін.
