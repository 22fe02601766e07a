checked_by-list =
    以下机构查验过您的参保状态，最近的在前。记录保存 { $checks_kept } 天。

    { $visits }

    没去过那里？请告诉医保部门：{ $contact_centre }。
    .short =
        { $checks_kept }天内查验过您的机构：
        { $visits }

        没去过？请拨 { $contact_centre }
checked_by-visit = { $at } { $centre }

checked_by-nobody = 最近 { $checks_kept } 天内，没有机构在这里查验过您的号码。
    .short = { $checks_kept }天内没有机构查验过您的号码
