home-menu =
    您好！这里帮您办门诊慢特病：查病种、问步骤、核对材料、提醒续期，也可以查参保状态。

    我们绝不会索要银行卡号、密码，也不会要银行或支付软件的验证码。
    .short = 门诊慢特病办理
    .scope = 我的病能办吗
    .apply = 怎么办理
    .lacking = 我还缺什么
    .card = 慢特病证续期
    .basis = 法律依据
    .coverage = 查我的参保状态
    .coverage-short = 参保查询
    .family = 替家人查
    .family-short = 家人参保
    .contacts = 咨询方式
    .privacy = 我的数据
    .language = English
    .agent = 人工
