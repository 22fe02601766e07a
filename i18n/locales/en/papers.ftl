# Several lists a phone: whose list it is, and how far each has come
papers-whose = Whose list is it?
    .row =
        { $relation ->
            [me] Mine
            [child] My child's
            [mother] My mother's
            [father] My father's
            [spouse] My husband's or wife's
           *[other] Somebody else's
        }{ $needed ->
            [0] {""}
           *[other] {": "}{ $had } of { $needed }
        }
    .row-short =
        { $relation ->
            [me] Mine
            [child] Child
            [mother] Mother
            [father] Father
            [spouse] Spouse
           *[other] Other
        }{ $needed ->
            [0] {""}
           *[other] {" "}{ $had }/{ $needed }
        }

# An SMS, or a message in the chat: whoever sees it learns nothing but what is missing
papers-sms =
    Your list:
    { $names }
papers-file = What is still missing
papers-calendar = A reminder for your calendar, in a week.
