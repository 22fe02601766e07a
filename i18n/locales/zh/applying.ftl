# 各类申请的名称和状态
application-policy-extract = 参保凭证
application-change-data = 信息变更
application-change-insurer = 选择承保机构
application-attach-clinic = 签约门诊
application-chronic-benefit = 门诊慢特病
application-card-renewal = 慢特病证续期
application-appeal = 投诉
application-other = 申请

application-status-sending = 发送中
application-status-not_taken = 未被受理
application-status-received = 已收到
application-status-in_review = 审核中
application-status-accepted = 已通过
application-status-refused = 未通过
application-status-done = 已办结

applying-filed =
    { $application_kind }：已提交。
    编号：{ $application_number }
    状态：{ $application_status }

    请记下编号，随时可以在这里查到结果。
    .short =
        已提交，编号 { $application_number }
        { $application_kind }：{ $application_status }
        请记下编号
    .follow = 我的申请

applying-sending =
    编号：{ $application_number }
    { $application_kind }：医保部门还没有确认。

    我们会继续发送，一有确认就告诉您。您不用再做什么，编号现在就有效。
    .short =
        编号 { $application_number }
        医保部门还没确认，我们会继续发送并告诉您
    .follow = 我的申请

applying-already =
    您已经申请过了，不用再申请。
    { $application_kind }
    编号：{ $application_number }
    状态：{ $application_status }
    .short =
        已申请过，编号 { $application_number }：{ $application_status }
    .follow = 我的申请

applying-refused =
    医保部门没有受理，因此没有提交成功。请再试一次，或找我们的工作人员。
    .short = 没有被受理，未提交。人工请按 99
    .again = 再试一次

application-notice = 有新消息：编号 { $number } 已确认收到。详情请看 /menu 里的“我的申请”。
    .short = 编号 { $number } 已确认收到。详情请拨 { $dial_code }
application-not_taken-notice = 有新消息：编号 { $number } 没有被受理。下一步请看 /menu。
    .short = 编号 { $number } 没有被受理。下一步请拨 { $dial_code }
