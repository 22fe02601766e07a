# Several lists a phone: whose list it is, and how far each has come
papers-whose = Чей это список?
    .short = Чей список?
    .row =
        { $relation ->
            [me] Мой
            [child] Моего ребёнка
            [mother] Моей мамы
            [father] Моего папы
            [spouse] Мужа или жены
           *[other] Другого человека
        }{ $needed ->
            [0] {""}
           *[other] {": "}{ $had } из { $needed }
        }
    .row-short =
        { $relation ->
            [me] Мой
            [child] Ребёнка
            [mother] Мамы
            [father] Папы
            [spouse] Супруга
           *[other] Другой
        }{ $needed ->
            [0] {""}
           *[other] {" "}{ $had }/{ $needed }
        }

# An SMS, or a message in the chat: whoever sees it learns nothing but what is missing
papers-sms =
    Ваш список:
    { $names }
papers-file = Чего ещё не хватает
papers-calendar = Напоминание для календаря: через неделю.
