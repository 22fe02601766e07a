# Several lists a phone: whose papers, and how far each list has come
papers-whose = Whose papers are they?
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

# An SMS, or a message in the chat: whoever sees it learns nothing but names of papers
papers-sms =
    Your list:
    { $names }
papers-file = Papers still to get
papers-calendar = A reminder for your calendar, in a week.
