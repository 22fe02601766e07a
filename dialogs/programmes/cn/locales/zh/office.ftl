# The person's region, its office and what it asks for besides: by the names in regions.ftl
office-name =
    { $region ->
        [guangdong] { region-guangdong-office }
        [tianjin] { region-tianjin-office }
        [henan] { region-henan-office }
        [anhui] { region-anhui-office }
        [shaanxi] { region-shaanxi-office }
        [hubei] { region-hubei-office }
        [wuhan] { region-wuhan-office }
       *[other] { region-office }
    }
office-here =
    { $region ->
        [guangdong] { region-guangdong }
        [tianjin] { region-tianjin }
        [henan] { region-henan }
        [anhui] { region-anhui }
        [shaanxi] { region-shaanxi }
        [hubei] { region-hubei }
        [wuhan] { region-wuhan }
       *[other] 未选
    }

office-where =
    办理地点：{ office-name }（地区：{ office-here }）。

    网上：在手机上搜“{ $online_channel }”。

    电话：医保热线 { $contact_centre }，在外地请加拨参保地区号。

    以前的社保所医保窗口、乡镇合管办，现在都归医保部门。
    .short =
        地区：{ office-here }
        办理：{ office-name }
        网上搜：{ $online_channel }
        热线：{ $contact_centre }
    .extra = 本地另需的材料
    .extra-short = 另需材料
    .tiers = 谁受理，谁审核
    .tiers-short = 受理和审核
    .write = 向窗口提问
    .write-short = 问窗口
    .region = 选地区
    .contacts = 咨询方式

office-extra =
    除了常用材料，您所在的地区还需要：{ $region ->
        [tianjin] { region-tianjin-papers }
        [wuhan] { region-wuhan-papers }
       *[other] 请问当地医保
    }。
    .short =
        本地另需：{ $region ->
            [tianjin] { region-tianjin-papers }
            [wuhan] { region-wuhan-papers }
           *[other] 请问当地医保
        }

office-tiers =
    先找乡镇（街道）医保窗口：收材料，受理续期。窗口再送县区医保经办机构审核，也就是原来的合管中心。

    您那里的办理地点：{ office-name }（地区：{ office-here }）。在这里提问也一样：窗口先答，定不了的送上一级，不用重写。
    .short =
        乡镇医保窗口受理，县区医保审核
        本地：{ office-name }
    .write = 向窗口提问
    .write-short = 问窗口
