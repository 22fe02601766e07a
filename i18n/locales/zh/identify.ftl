# What is typed here, as the object of a sentence; a programme rewords it
number-name = 参保人的号码

identify-who = 要查哪一位？下面是为您保存的号码的后四位。
    .short = 查哪一位？号码后四位：
    .row = { $person }
    .another = 其他号码
identify-number = 请输入{ number-name }。
    .family = 替家人查
identify-family_number = 替家人查：请输入{ number-name }。
identify-keep =
    要把后四位是{ $last_four }的号码加密保存吗？下次就不用再输入。

    随时可以删除。
    .short = 把后四位{ $last_four }的号码加密保存，下次不用再输入？
    .yes = 保存
    .no = 不保存

say-fund_silent = 医保部门暂时没有回应。您的内容没有丢失，请稍后再试。
    .short = 医保部门没有回应，请稍后再试。
say-limit = 今天查的号码已达上限，请明天再来。
