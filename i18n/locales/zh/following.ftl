following-list = 您的申请，旁边是编号的后四位。
    .short = 您的申请：
    .row = { $application_kind } { $application_four }：{ $application_status }
    .number = 按编号查
following-none = 还没有申请。如果您有编号，可以按编号查。
    .short = 还没有申请。
    .number = 按编号查
following-number = 请输入申请编号，8 位数字。
    .short = 申请编号，8 位：
following-one =
    { $application_kind }
    编号：{ $application_number }
    提交日期：{ $application_made }
    状态：{ $application_status }
    { $has_note ->
        [yes] 答复：{ $application_note }
       *[no] {""}
    }
    { $application_state ->
        [sending] 医保部门还没有确认，我们会继续发送并告诉您。
        [not_taken] 没有被受理。请重新申请，或找我们的工作人员。
        [refused] 可以提出异议，或找我们的工作人员。
        [accepted] 申请已通过。
        [done] 已经办好，不用再做什么。
       *[other] 还没有结果，过几天再来看。
    }
    .short =
        { $application_kind } { $application_number }
        { $application_made }：{ $application_status }
        { $has_note ->
            [yes] { $application_note }
           *[no] { $application_state ->
                [sending] 还没确认，继续发送
                [not_taken] 请重新申请，或按 99
                [refused] 可提异议，或按 99
                [accepted] 已通过
                [done] 已办好
               *[other] 还没有结果，过几天再看
            }
        }
    .list = 全部申请
    .appeal = 提出异议
say-applications_kept = 医保部门暂时没有回应，这是我们上次知道的情况。
    .short = 暂无回应，这是上次的情况。
say-application_unknown = 此人名下没有这个编号，请核对数字。
    .short = 没有这个编号，请核对。
