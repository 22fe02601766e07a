# 医疗机构窗口

counter-number =
    请发送患者的 18 位居民身份证号码。看到结果后，下一位的号码可以直接发。
    .short = 患者的18位身份证号：
    .day = 今天的查验记录
    .day-short = 今天
    .leave = 取消本终端的登记
    .leave-short = 取消登记

counter-standing =
    { $standing ->
        [insured] 正常参保
        [conditional] 暂时有效，有附带条件
        [pending] 参保办理中，尚未生效
       *[not_insured] 未正常参保
    }
    .short =
        { $standing ->
            [insured] 正常参保
            [conditional] 暂时有效
            [pending] 尚未生效
           *[not_insured] 未正常参保
        }
counter-reason =
    { $reason ->
        [employer-debt] 原因：单位欠缴保费
        [contract-closed] 原因：参保关系终止
        [arrears] 原因：保费未缴清
        [not-found] 原因：查无此号
        [starts-later] 原因：未到生效时间
        [queued] 原因：正在核查
       *[other] 没有说明原因
    }
    .short =
        { $reason ->
            [employer-debt] 单位欠缴保费
            [contract-closed] 参保关系终止
            [arrears] 保费未缴清
            [not-found] 查无此号
            [starts-later] 未到生效时间
            [queued] 正在核查
           *[other] 没有说明原因
        }

counter-answer =
    尾号 { $last_four }：{ counter-standing }

    姓名：{ $initials }（请与证件核对）
    { $standing ->
        [insured] { $has_until ->
            [yes] 有效期到 { $until }
           *[other] 没有注明有效期
        }
        [conditional] { $has_until ->
            [yes] 有效期到 { $until }
           *[other] 没有注明有效期
        }
            { counter-reason }
       *[other] { counter-reason }
    }
    查询编号：{ $tracking }
    医保部门 { $as_of } 答复

    下一位的号码直接发在这里。
    .short =
        { $last_four }：{ counter-standing.short }，{ $initials }
        { $standing ->
            [insured] { $has_until ->
                [yes] 到 { $until }
               *[other] 没有注明有效期
            }
            [conditional] { $has_until ->
                [yes] 到 { $until }
               *[other] 没有注明有效期
            }
           *[other] { counter-reason.short }
        }
        编号{ "\u00A0" }{ $tracking }

        { $standing ->
            [conditional] { counter-reason.short }
           *[other] { $as_of }
        }
        下一位：

counter-unknown =
    医保系统没有答复，尾号 { $last_four } 的参保状态不明。这不等于没有参保，不能因此拒诊。

    请照常接诊，用其他途径核实，或再查一次。下一位的号码也可以直接发在这里。
    .short =
        { $last_four }：系统没有答复。请照常接诊，用其他途径核实
        下一位：
    .again = 同一号码再查一次
    .again-short = 再查
    .contacts = 咨询方式
    .contacts-short = 咨询

counter-limit =
    本终端今天的查验次数已用完。不能因此拒诊：请照常接诊，用其他途径核实，或用本单位的其他终端。

    本终端 { $opens_at } 重新开放。
    .short =
        本终端今天的次数已用完。请照常接诊，用其他途径核实

        { $opens_at } 重新开放
    .contacts = 咨询方式
    .contacts-short = 咨询
