# Talking to a person, in every programme; the first screen and what is open now are the programme's own.
agent-case_subject = 您想问哪方面的事？
agent-message =
    请用自己的话写下问题，也可以发照片或PDF。您也可以让我们打电话给您。

    请不要写密码、短信验证码和银行卡号。
    .short = 请输入您的问题，或者：
    .call = 请给我回电
agent-call_number = 打给尾号{ $phone_end }的电话，可以吗？
    .yes = 可以
    .other = 换个号码
agent-other_number = 请输入要我们拨打的号码，带国家代码，例如 +86 …
    .short = 请输入要我们拨打的号码
agent-opened =
    您的咨询已登记，编号 { $case_number }。答复时间：{ $case_promise }。{ $desk_closed ->
        [yes] 现在工作人员不在班，您可以先拨：{ agent-now }。
       *[no] {""}
    }

    答复会发到这个聊天里。想补充什么，直接写在这里。
    .short =
        编号{ $case_number }，查询码{ $case_code }，请记下。

        答复：{ $case_promise }{ $desk_closed ->
            [yes] 。现在可拨：{ agent-now }
           *[no] {""}
        }
agent-talk =
    咨询 { $case_number }（{ $case_about }）：{ $case_state }。

    您在这里写的，工作人员都能看到。发送 /menu 回到菜单，咨询不会关闭。
    .short = 咨询{ $case_number }：请输入内容，或者
    .answers = 看答复
    .another = 问别的事
    .end = 结束这次咨询
    .end-short = 结束
agent-sure = 要结束咨询 { $case_number } 吗？结束后不再答复。
    .short = 要结束咨询{ $case_number }吗？
    .yes = 结束
    .no = 不，继续
agent-my_cases = 您的咨询，请选一个查看：
    .short = 您的咨询：
    .row = { $case_number } { $case_about }：{ $case_state }
    .row-short = { $case_number }：{ $case_state }
agent-answers =
    咨询 { $case_number } 的最近答复：

    { $case_answers }
    .short = { $case_answers }
    .write = 再写一条
    .call = 请给我回电
    .rate = 评价
    .done = 好了
agent-rate = 咨询 { $case_number } 已结束。我们帮到您了吗？
    .short = 我们帮到您了吗？
    .one = ★
    .one-short = 没有
    .two = ★★
    .two-short = 帮助不大
    .three = ★★★
    .three-short = 一般
    .four = ★★★★
    .four-short = 有帮助
    .five = ★★★★★
    .five-short = 帮助很大
    .skip = 跳过
