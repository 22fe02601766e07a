centre_day-list =
    { $day_count ->
        [0] 本线路今天还没有查验。
       *[other] 本线路今天查验 { $day_count } 次，最近的是：
    }

    { $day_checks }
    .short =
        { $day_count ->
            [0] 今天还没有查验
           *[other] 今天查验{ $day_count }次
        }
        { $day_checks }
    .file = 全天记录（文件）

centre_day-standing =
    { $standing ->
        [insured] 有效
        [conditional] 有条件
        [pending] 办理中
        [not_insured] 无效
       *[unknown] 没答复
    }
    .short =
        { $standing ->
            [insured] 有效
            [conditional] 有条件
            [pending] 办理中
            [not_insured] 无效
           *[unknown] 没答复
        }
centre_day-check = { $four } { centre_day-standing } { $time }
    .short = { $four } { centre_day-standing.short } { $time }

centre_day-file = 本线路今天查验 { $count } 次，表格可用任何表格软件打开。
    .time = 时间
    .number = 末四位
    .standing = 结果

say-day_sent = 文件马上发来。
