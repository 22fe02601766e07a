proof-offer =
    详细信息只给本人或本人信任的人看。

    我们会向医保机构登记的手机发送一次性验证码，在这里输入后即可查看。
    .short = 查看详情需验证码，将发到医保机构登记的手机。
    .send = 发送验证码

proof-code =
    验证码已发到尾号 { $phone_end } 的手机。请在这里输入6位数字，10分钟内有效。
    .short = 请输入尾号{ $phone_end }手机收到的6位验证码
    .say-wrong_code = 验证码不对，请核对后重新输入。
    .say-wrong_code-short = 验证码不对。

proof-no_phone =
    医保机构没有登记此人的手机，验证码无处可发。请联系医保机构登记手机号。
    .short = 医保机构没有登记此人的手机，请先联系登记。

proof-sms = 验证码{ $code }，10分钟内有效。请勿告诉任何人，包括工作人员。

say-code_expired = 验证码已过期，请重新获取。
