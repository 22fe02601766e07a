lacking-route =
    { apply-core }

    较早的清单按参保方式分三种，各地会有增减。您（或家人）怎么参保？
    .short =
        { apply-core.short }

        怎么参保？
    .town = 职工或城镇居民
    .town-short = 职工、城镇
    .rural = 农村居民
    .rural-short = 农村
    .unsure = 不清楚
    .office = 先选地区
    .office-short = 选地区

lacking-town_ready =
    清单上的材料都有了！再带上医保电子凭证或身份证，就可以去办：先到户籍地的社保（医保）经办机构填申请表。
    .short = 材料齐了！带上身份证或医保电子凭证，先去填申请表
    .steps = 接下来的步骤
    .steps-short = 下一步
    .office = 到哪里办

lacking-rural_ready =
    清单上的材料都有了！再带上医保电子凭证或身份证，一起交到{ office-name }。
    .short = 材料齐了！带上身份证或医保电子凭证，交到{ office-name }
    .steps = 接下来的步骤
    .steps-short = 下一步
    .office = 到哪里办

lacking-unsure_ready =
    清单上的材料都有了！可以交到{ office-name }；有些地方要本人到场。
    .short = 材料齐了！交到{ office-name }，有的地方要本人去
    .steps = 接下来的步骤
    .steps-short = 下一步
    .office = 到哪里办
