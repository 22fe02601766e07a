agent-reach =
    遇到危及生命的情况，请马上拨打 { $ambulance } 叫救护车。

    医保问题请拨打全国医保服务热线 { $contact_centre }。
    .short =
        危及生命请拨 { $ambulance }
        医保热线 { $contact_centre }
