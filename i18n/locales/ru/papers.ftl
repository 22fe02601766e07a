# Several lists a phone: whose papers, and how far each list has come
papers-whose = Чьи это документы?
    .short = Чьи?
    .row =
        { $relation ->
            [me] Мои
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
            [me] Мои
            [child] Ребёнка
            [mother] Мамы
            [father] Папы
            [spouse] Супруга
           *[other] Другие
        }{ $needed ->
            [0] {""}
           *[other] {" "}{ $had }/{ $needed }
        }

# An SMS, or a message in the chat: whoever sees it learns nothing but names of papers
papers-sms =
    Ваш список:
    { $names }
papers-file = Что осталось собрать
papers-calendar = Напоминание для календаря: через неделю.
