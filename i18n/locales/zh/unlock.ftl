unlock-case_code =
    工作人员已答复。请输入登记时和编号一起给您的四位查询码。
    .short = 请输入咨询的四位查询码
    .skip = 以后再说
    .say-wrong_code = 查询码不对，请再看一下。
unlock-locked = 查询码三次不对，这里不再显示答复，工作人员会打电话告诉您。
    .short = 查询码三次不对，答复将由工作人员电话告知。
    .call = 请给我回电
    .skip = 以后再说
