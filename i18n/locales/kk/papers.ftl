# Several lists a phone: whose papers, and how far each list has come
papers-whose = Бұл кімнің құжаттары?
    .short = Кімнің?
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

# An SMS, or a message in the chat: whoever sees it learns nothing but names of papers
papers-sms =
    Тізіміңіз:
    { $names }
papers-file = Әлі жиналмаған құжаттар
papers-calendar = Күнтізбеге еске салу: бір аптадан кейін.
