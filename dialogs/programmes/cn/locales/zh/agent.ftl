agent-reach =
    遇到危及生命的情况，请马上拨打 { $ambulance } 叫救护车。

    不那么急？可以给医保工作人员留言、请我们回电，或自己拨打医保热线。
    .short = 危及生命请拨 { $ambulance }
    .write = 给工作人员留言
    .write-short = 留言
    .cases = 我的咨询
    .phone = 医保热线
    .phone-short = 热线
agent-contact = 医保问题请拨打全国医保服务热线 { $contact_centre }。
    .short = 医保热线 { $contact_centre }
agent-now = 医保热线 { $contact_centre }
