card-issued =
    慢特病证（卡）的有效期是 { $card_years } 年，到期前要先办续期。

    请发送证上的发证日期，例如 2025-03-01 或 20250301。
    .short = 证有效期{ $card_years }年。请输入发证日期，如20250301
    .how = 怎样续期
    .region = 我的地区（{ office-here }）
    .region-short = 选地区
    .say-card_stopped = 提醒已取消。

card-valid =
    有效期到 { $card_until }，还有 { $card_days } 天。证上印有日期的，以证上为准。

    请在到期前办续期：{ office-name }。要我们在 { $card_reminder } 提醒您吗？
    .short =
        有效期到 { $card_until }
        还有{ $card_days }天
        到期前续期：{ office-name }
    .remind = 到时提醒我
    .remind-short = 提醒我
    .how = 怎样续期
    .region = 我的地区（{ office-here }）
    .region-short = 选地区

card-due =
    有效期到 { $card_until }，{ $card_days ->
        [0] 今天是最后一天
       *[other] 还有 { $card_days } 天
    }。现在就去办续期吧，别等到期。

    办理：{ office-name }。
    .short =
        有效期到 { $card_until }
        { $card_days ->
            [0] 今天是最后一天
           *[other] 还有{ $card_days }天
        }，现在就去续
    .how = 怎样续期
    .another = 换一个发证日期
    .another-short = 改日期
    .region = 我的地区（{ office-here }）
    .region-short = 选地区

card-expired =
    这张证已在 { $card_until } 到期，到今天已过 { $card_days } 天。

    请尽快问{ office-name }：还能续期，还是要重新申请。
    .short =
        证已到期：{ $card_until }
        请问当地：能续期还是要重新申请
    .how = 怎样续期
    .apply = 重新申请
    .another = 换一个发证日期
    .another-short = 改日期

card-reminded =
    好的，{ $card_reminder } 提醒您。消息里不会提到病情。
    .short =
        好的，到时短信提醒：
        { $card_reminder }
    .how = 怎样续期
    .stop = 取消提醒

card-kept =
    有效期到 { $card_until }，还有 { $card_days } 天。

    我们会在 { $card_reminder } 提醒您。
    .short =
        有效期到 { $card_until }
        提醒：{ $card_reminder }
    .how = 怎样续期
    .another = 换一个发证日期
    .another-short = 改日期
    .stop = 取消提醒

card-how =
    续期要在到期前办。

    以前的办法：向乡镇合管办提出，由合管办送合管中心审核。合管办已并入医保部门，现在请找：{ office-name }。

    去时带上慢特病证、医保电子凭证或身份证；要不要近期病历或检查结果，请先打 { $contact_centre } 问清。
    .short =
        到期前办：{ office-name }

        旧办法：乡镇合管办受理，合管中心审核，现归医保

        带证和身份证，要不要病历先问 { $contact_centre }
    .office = 到哪里办
    .tiers = 谁受理，谁审核
    .tiers-short = 受理和审核
    .write = 向窗口提问
    .write-short = 问窗口
    .contacts = 咨询方式

# The entry for a calendar: its title says nothing of an illness
card-event = 办理证件续期
card-calendar = 日历提醒，点开即可加入手机日历。
card-uncalendar = 打开这个文件，日历里的提醒就会取消。
