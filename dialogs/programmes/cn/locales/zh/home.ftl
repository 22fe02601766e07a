home-menu =
    您好！这里可以查询医保参保状态，了解门诊慢特病待遇，找到能为您办事的人。

    我们绝不会索要银行卡号、密码，也不会要银行或支付软件的验证码。
    .short = 医保与慢特病
    .coverage = 查我的参保状态
    .coverage-short = 参保查询
    .family = 替家人查
    .family-short = 家人参保
    .benefit = 门诊慢特病待遇
    .benefit-short = 慢特病待遇
    .basis = 法律依据
    .contacts = 咨询方式
    .privacy = 我的数据
    .language = English
    .agent = 人工
