# Several lists a phone: whose list it is, and how far each has come
papers-whose = این فهرست برای چه کسی است؟
    .short = فهرست برای کیست؟
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

# An SMS, or a message in the chat: whoever sees it learns nothing but what is missing
papers-sms =
    فهرست شما:
    { $names }
papers-file = آنچه هنوز کم است
papers-calendar = یادآور تقویم: یک هفتهٔ دیگر.
