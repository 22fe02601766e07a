waiting-last_four =
    您的查询有结果了。请输入所查号码的后四位，即可查看。
    .short = 结果已到，请输入所查号码的后4位
    .skip = 以后再看
    .say-wrong_last_four = 这四位对不上，请重新输入。
    .say-wrong_last_four-short = 对不上，请重输。

waiting-notice = 您的查询有结果了。请点 /start 查看。
    .short =
        您的查询有结果了，请拨
        { $dial_code }
