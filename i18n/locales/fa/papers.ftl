# Several lists a phone: whose papers, and how far each list has come
papers-whose = این مدارکِ چه کسی است؟
    .short = مدارک کی؟
    .row =
        { $relation ->
            [me] خودم
            [child] فرزندم
            [mother] مادرم
            [father] پدرم
            [spouse] همسرم
           *[other] شخص دیگر
        }{ $needed ->
            [0] {""}
           *[other] {": "}{ $had } از { $needed }
        }
    .row-short =
        { $relation ->
            [me] خودم
            [child] فرزند
            [mother] مادر
            [father] پدر
            [spouse] همسر
           *[other] دیگری
        }{ $needed ->
            [0] {""}
           *[other] {" "}{ $had }/{ $needed }
        }

# An SMS, or a message in the chat: whoever sees it learns nothing but names of papers
papers-sms =
    فهرست شما:
    { $names }
papers-file = مدارکی که هنوز کم است
papers-calendar = یادآور تقویم: یک هفتهٔ دیگر.
