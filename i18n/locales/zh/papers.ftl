# Several lists a phone: whose list it is, and how far each has come
papers-whose = 这是谁的材料？
    .short = 谁的材料？
    .row =
        { $relation ->
            [me] 我的
            [child] 孩子的
            [mother] 母亲的
            [father] 父亲的
            [spouse] 配偶的
           *[other] 其他人的
        }{ $needed ->
            [0] {""}
           *[other] {"："}已有{ $had }份，共{ $needed }份
        }
    .row-short =
        { $relation ->
            [me] 我
            [child] 孩子
            [mother] 母亲
            [father] 父亲
            [spouse] 配偶
           *[other] 其他人
        }{ $needed ->
            [0] {""}
           *[other] {" "}{ $had }/{ $needed }
        }

# An SMS, or a message in the chat: whoever sees it learns nothing but what is missing
papers-sms =
    您的清单：
    { $names }
papers-file = 还要准备的材料
papers-calendar = 日历提醒：一周以后。
