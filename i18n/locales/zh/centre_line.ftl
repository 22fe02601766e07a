centre_line-code =
    这里供医疗机构的工作人员使用。请发送本单位从医保部门领到的13位登记码：它登记这部手机或这个聊天，只能用一次。

    还没有登记码？请由本单位向医保部门申请：{ $contact_centre }。
    .short =
        医疗机构：请输入医保部门发的13位登记码

        没有？请向 { $contact_centre } 申请

say-line_registered = 登记成功，可以开始查验。
    .short = 登记成功。
say-line_wrong = 没有这个登记码，或者已经用过，请核对。
    .short = 登记码不对或已用过，请核对。
say-line_expired = 这个登记码已过期，请向医保部门申请新的。
    .short = 登记码已过期，请申请新的。
say-line_locked = 今天输错的次数太多，请明天再试。
say-line_gone = 本终端的登记已失效，新的登记码由医保部门发放。
    .short = 本终端的登记已失效。
say-line_left = 本终端的登记已取消。
