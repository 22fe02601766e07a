coverage-number = 请发送 18 位居民身份证号码。末位是 X 的，照样输入。
    .short = 请输入18位身份证号，末位可为X：
    .family = 替家人查
    .family-short = 家人

coverage-family_number = 请发送家人的 18 位居民身份证号码。末位是 X 的，照样输入。
    .short = 家人的18位身份证号，末位可为X：
    .newborn = 新生儿还没有号码
    .newborn-short = 新生儿
    .adult = 孩子快满 { $adult_age } 岁
    .adult-short = 满{ $adult_age }岁

coverage-newborn =
    新生儿可以参加城乡居民医保，一般凭户口簿或出生医学证明办理。多数地方规定：出生后 { $newborn_days } 天内参保缴费，待遇从出生之日算起。

    期限各地不同，请尽早打 { $contact_centre } 问当地医保。
    .short =
        新生儿请尽早参保：多数地方{ $newborn_days }天内参保，待遇从出生算起

        各地不同，请早问
        { $contact_centre }

coverage-adult =
    孩子满 { $adult_age } 岁后，身份证号不变，参保关系不会自动中断。

    上学或没有工作的，继续按年缴纳城乡居民医保；参加工作后，由单位办理职工医保。满 { $adult_age } 岁后，请由本人查询，或先征得本人同意。
    .short =
        满{ $adult_age }岁：身份证号不变。上学或没工作的续缴居民医保，有工作的由单位参保

        以后由本人查询，或先征得本人同意

coverage-refused =
    好的。没有您的同意，我们不会查询，也不会保存号码。

    您可以自己在国家医保服务平台 { $platform } 查，或拨打 { $contact_centre }。
    .short =
        未经同意不查询。也可自己查：
        { $platform }
    .benefit = 门诊慢特病待遇
    .benefit-short = 慢特病
    .contacts = 咨询方式
    .contacts-short = 咨询

coverage-insured =
    尾号 { $last_four }：正常参保。
    { $has_until ->
        [yes] 有效期到 { $until }。
       *[other] 没有注明有效期。
    }

    以上是医保部门 { $as_of } 的答复。就医时请带身份证或医保电子凭证。
    .short =
        { $last_four }：正常参保
        { $has_until ->
            [yes] 到 { $until }
           *[other] 没有注明有效期
        }

        医保答复 { $as_of }
    .details = 查看详情
    .details-short = 详情
    .benefit = 门诊慢特病待遇
    .benefit-short = 慢特病

coverage-conditional =
    尾号 { $last_four }：参保暂时有效，但有附带条件。
    { $has_until ->
        [yes] 有效期到 { $until }。
       *[other] 没有注明有效期。
    }

    以上是医保部门 { $as_of } 的答复。验证手机后可以看到原因，也可以问当地医保。
    .short =
        { $last_four }：暂时有效，有附带条件
        { $has_until ->
            [yes] 到 { $until }
           *[other] 没有注明有效期
        }

        医保答复 { $as_of }
    .details = 查看原因
    .details-short = 原因
    .contacts = 咨询方式
    .contacts-short = 咨询

coverage-not_insured =
    尾号 { $last_four }：目前未正常参保。

    以上是医保部门 { $as_of } 的答复。如果您认为有误，请拨打 { $contact_centre } 核对。急病请拨 { $ambulance }。
    .short =
        { $last_four }：目前未正常参保
        有疑问请拨 { $contact_centre }

        医保答复 { $as_of }
    .enrol = 怎样参保
    .details = 查看详情
    .details-short = 详情
    .contacts = 咨询方式
    .contacts-short = 咨询

coverage-pending =
    尾号 { $last_four }：参保正在办理，尚未生效。

    以上是医保部门 { $as_of } 的答复。请明天再查，或问当地医保。
    .short =
        { $last_four }：参保办理中，尚未生效，请明天再查

        医保答复 { $as_of }
    .again = 再查一次
    .contacts = 咨询方式
    .contacts-short = 咨询

coverage-unknown =
    尾号 { $last_four }：这次没能查成，医保系统没有答复（{ $as_of }）。

    这不等于没有参保，请照常就医。系统有答复后，我们可以告诉您。
    .short = { $last_four }：系统没有答复。这不等于没有参保
    .again = 再查一次
    .by_sms = 有答复时告诉我
    .by_sms-short = 短信告诉我
    .contacts = 咨询方式
    .contacts-short = 咨询

coverage-own_insured =
    尾号 { $last_four }：正常参保。
    { $has_until ->
        [yes] 有效期到 { $until }。
       *[other] 没有注明有效期。
    }

    { $category ->
        [worker] 参加的是职工医保。
        [resident] 参加的是城乡居民医保。
       *[other] 参加的是基本医疗保险。
    } 经办：{ $source }。答复时间：{ $as_of }。
    .short =
        { $last_four }：正常参保
        { $category ->
            [worker] 职工医保
            [resident] 城乡居民医保
           *[other] 基本医疗保险
        }
        { $has_until ->
            [yes] 到 { $until }
           *[other] 没有注明有效期
        }

        { $source }
        { $as_of }
    .benefit = 门诊慢特病待遇
    .benefit-short = 慢特病
    .contacts = 咨询方式
    .contacts-short = 咨询

coverage-own_conditional =
    尾号 { $last_four }：参保暂时有效，但有附带条件。
    { $has_until ->
        [yes] 有效期到 { $until }。
       *[other] 没有注明有效期。
    }

    { $reason ->
        [arrears] 原因：保费还没有缴清。
        [employer-debt] 原因：单位还没有缴清保费。
       *[other] 原因请问当地医保。
    } 经办：{ $source }。答复时间：{ $as_of }。
    .short =
        { $last_four }：暂时有效
        { $reason ->
            [arrears] 保费未缴清
            [employer-debt] 单位欠缴保费
           *[other] 有附带条件
        }
        { $has_until ->
            [yes] 到 { $until }
           *[other] 没有注明有效期
        }

        { $source }
        { $as_of }
    .contacts = 咨询方式
    .contacts-short = 咨询

coverage-own_not_insured =
    尾号 { $last_four }：目前未正常参保。

    { $reason ->
        [arrears] 原因：保费没有缴清。
        [employer-debt] 原因：单位没有缴清保费。
        [contract-closed] 原因：参保关系已经终止。
       *[other] 医保部门没有说明原因，请拨打 { $contact_centre }。
    } 答复时间：{ $as_of }。急病请拨 { $ambulance }。
    .short =
        { $last_four }：目前未正常参保
        { $reason ->
            [arrears] 保费未缴清
            [employer-debt] 单位欠缴保费
            [contract-closed] 参保关系已终止
           *[other] 原因请拨 { $contact_centre }
        }

        医保答复 { $as_of }
    .enrol = 怎样参保
    .contacts = 咨询方式
    .contacts-short = 咨询

coverage-own_pending =
    尾号 { $last_four }：参保正在办理，尚未生效。

    经办：{ $source }。答复时间：{ $as_of }。请明天再查。
    .short =
        { $last_four }：参保办理中，尚未生效，请明天再查

        { $source }
        { $as_of }
    .again = 再查一次
    .contacts = 咨询方式
    .contacts-short = 咨询

coverage-limit =
    这部手机今天查过的不同号码已达上限。这样做是为了保护别人的信息。

    { $opens_at } 起可以再查新的号码。着急的话请拨打 { $contact_centre }。
    .short =
        今天查的号码已达上限
        { $opens_at } 起可再查
    .contacts = 咨询方式
    .contacts-short = 咨询

coverage-later = 医保系统答复较慢。我们会等到答复，再在这里告诉您，您不用守着。
    .short =
        答复稍晚。会发短信给您，届时请拨
        { $dial_code }
