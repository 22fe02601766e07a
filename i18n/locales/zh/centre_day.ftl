centre_day-list =
    { $day_count ->
        [0] 本终端今天还没有查验。
       *[other] 本终端今天查验 { $day_count } 次，最近的是：
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
        [insured] 正常
        [conditional] 暂时有效
        [pending] 尚未生效
        [not_insured] 未正常参保
       *[unknown] 没答复
    }
    .short =
        { $standing ->
            [insured] 正常
            [conditional] 暂时有效
            [pending] 尚未生效
            [not_insured] 未正常参保
           *[unknown] 没答复
        }
centre_day-check = { $four } { centre_day-standing } { $time }
    .short = { $four } { centre_day-standing.short } { $time }

centre_day-file = 本终端今天查验 { $count } 次，表格可用任何表格软件打开。
    .time = 时间
    .number = 后四位
    .standing = 结果

say-day_sent = 文件马上发来。
