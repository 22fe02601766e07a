contacts-ways =
    医保问题可以这样问：

    • 打全国医保服务热线 { $contact_centre }，在外地请加拨参保地区号；
    • 上国家医保服务平台 { $platform }，也有同名 App；
    • 到参保地医保经办窗口，请带身份证或医保电子凭证。

    急病急伤请先拨打 { $ambulance }。
    .short =
        医保热线 { $contact_centre }
        外地加拨区号
        急救 { $ambulance }

        网上：{ $platform }
        或到参保地医保窗口
    .checked = 谁查过我的参保信息
    .checked-short = 谁查过我
    .counter = 医疗机构工作人员
    .counter-short = 医疗机构
