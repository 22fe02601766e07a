# 谁来答复：级别、主题、机构、常用答复

tier-township = 乡镇（街道）医保窗口
    .duties = 解答怎么申请、要哪些材料，收材料，受理续期。
tier-joint_centre = 县区医保经办机构
    .duties = 原来的合管中心：审核窗口报上来的申请和续期，处理窗口定不了的事。

subject-scope = 我的病能不能办
    .short = 病种范围
subject-papers = 申请材料
subject-renewal = 慢特病证续期
    .short = 续期
subject-hospital = 定点医院
subject-other = 其他

organisation-county-office = 参保地医保经办机构
organisation-office-guangdong = 广东医保经办机构
organisation-office-tianjin = 天津医保分中心
organisation-office-henan = 河南医保经办机构
organisation-office-anhui = 安徽医保经办机构
organisation-office-shaanxi = 陕西医保经办机构
organisation-office-hubei = 湖北医保经办机构
organisation-office-wuhan = 武汉各区医保经办机构

# 常用答复。系统不知道的内容由人工填写

canned-danger =
    情况紧急请不要等我们答复，马上拨打急救电话 { $ambulance }。
    .title = 紧急：叫救护车
canned-covered =
    已经查过：尾号 { $number } 正常参保，有效期到 { $until }。
    .title = 正常参保
canned-scope =
    各地病种目录不一样。请把医院诊断证明上的病名发给我们，或者打 { $contact_centre } 问参保地。高血压、糖尿病没到慢特病标准的，门诊用药另有保障。
    .title = 病种范围
canned-town =
    职工和城镇居民要准备：本人申请、近两年（或近期）门诊病历、两年内住院病历、出院资料复印件；再到户籍地社保（医保）经办机构填申请表，审核后到指定医院鉴定盖章，交回复审，最后交一寸照片并选定医院。
    .title = 职工和城镇居民的材料
canned-rural =
    农村居民要准备：申请书（村委会盖章、签字）、身份证正反面和户口簿首页和本人页复印件、医疗证（卡）正反面复印件、疾病证明和检查结果（医院盖章）、一寸照片两张。村委会的章和计划生育证明现在还要不要，请先问当地医保。
    .title = 农村居民的材料
canned-records =
    住院病历要两年内的，请带身份证到当时住院医院的病案室复印。诊断证明请主治医生开，申请表也由主治医生填写。
    .title = 病历和诊断证明
canned-renewal =
    慢特病证有效期 { $card_years } 年，要在到期前续。办理地点：{ office-name }。去时带上证和身份证或医保电子凭证。
    .title = 续期
canned-office =
    您那里的办理地点是：{ office-name }。网上可以搜“{ $online_channel }”，也可以打医保热线 { $contact_centre }，在外地请加拨参保地区号。
    .title = 到哪里办
canned-hospital =
    鉴定通过后，请告诉窗口您选哪家定点医院，以后在这家医院看慢特病门诊。要换医院，先到办理地点提出：{ office-name }。
    .title = 定点医院
canned-photos =
    请把材料拍清楚发过来：四角要完整，字要看得清，印章要看得见。手机发不了照片的，请带原件到办理地点：{ office-name }。
    .title = 请补材料
canned-verified =
    您的材料已经送到县区审核，结果会在这里告诉您。审核期间不用再跑一趟。
    .title = 正在审核
