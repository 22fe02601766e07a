scope-illness =
    门诊慢特病待遇，是给需要长期门诊治疗的参保人的：所患病种经认定后，相关门诊费用由医保按当地规定报销。

    下面是各地常见的病种。要办的是哪一种？
    .short = 要办的是哪种病？
    .hypertension = 高血压
    .diabetes = 糖尿病
    .cancer = 恶性肿瘤（癌症）
    .cancer-short = 癌症
    .kidney = 肾衰竭
    .transplant = 器官移植术后
    .transplant-short = 器官移植后
    .copd = 慢性阻塞性肺疾病（慢阻肺）
    .copd-short = 慢阻肺
    .heart = 冠心病
    .stroke = 脑卒中（中风）后遗症
    .stroke-short = 中风后遗症
    .arthritis = 类风湿关节炎
    .arthritis-short = 类风湿
    .lupus = 系统性红斑狼疮
    .lupus-short = 红斑狼疮
    .psychiatric = 精神疾病
    .other = 其他病
    .other-short = 其他

scope-common =
    这是常见病种，多数地方都能办。

    不过病种目录和认定标准由各地自己定，各市不一样，请以参保地的规定为准。
    .short = 这是常见病种，多数地方能办；目录和标准各市不同，以参保地为准
    .apply = 怎么办理
    .office = 到哪里问

scope-two =
    高血压、糖尿病是常见病种，多数地方都能办，但往往对病情、分期或并发症有要求。

    病种目录和认定标准由各地自己定，各市不一样，请以参保地的规定为准。
    .short =
        常见病种，多数地方能办，但往往要看病情和并发症

        各市标准不同，以参保地为准
    .apply = 怎么办理
    .drugs = 病情较轻，办不了怎么办
    .drugs-short = 病情较轻
    .office = 到哪里问

scope-drugs =
    够不上慢特病标准的，还有高血压、糖尿病“两病”门诊用药保障：参加城乡居民医保、需要长期吃药的，可以报销一部分药费。

    请带医保电子凭证，到社区卫生服务中心或乡镇卫生院问怎么登记。
    .short =
        居民医保有“两病”门诊用药保障，可报一部分药费

        请到社区卫生服务中心或乡镇卫生院登记
    .apply = 还是想办慢特病
    .apply-short = 办慢特病
    .office = 到哪里问

scope-other =
    不在常见病种里，不等于不能办：各地目录长短不一，有些地方的病种多得多。

    请先问参保地医保，问清在不在目录里，再准备材料。
    .short = 各地目录不同，没列出的也许也能办。请先问参保地医保
    .office = 到哪里问
    .apply = 怎么办理
