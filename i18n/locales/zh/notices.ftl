# Sentences said above a screen
say-changed = 菜单有变化，请重新选择。
say-choose = 请点按钮，或输入选项的数字。
    .short = 请输入选项的数字。
say-keys = 这里没有选项，请点“返回”。
    .short = 没有选项，按0返回。
say-no_more = 没有更多了。
say-restarted = 我们从头开始。
say-not_understood = 所拨代码有一部分无法识别。
say-resume_limit = 今天不能再发代码了，我们从头开始。
say-moved_code = 您拨的是旧代码，现在转到这里。
say-try_again = 刚才没有成功，请稍后再试。
say-no_files = 只有与工作人员对话时才能发送文件：/agent

say-wrong = 好像不对，请核对后重新输入。

say-wrong-cn_resident_id = 身份证号是18位，最后一位可能是X。
say-wrong-cn_resident_id-checksum = 好像有一位不对，请核对身份证号后重新输入。
    .short = 有一位不对，请核对。
say-wrong-cn_resident_id-too_short = 位数不够：身份证号是18位。
say-wrong-cn_resident_id-too_long = 位数多了：身份证号是18位。
say-wrong-cn_resident_id-not_digits = 身份证号只有数字，仅最后一位可以是X。
    .short = 只有末位可以是X。
say-wrong-cn_resident_id-bad_date = 号码里的出生日期不存在，请核对后重新输入。
    .short = 出生日期不对，请核对。

say-wrong-file-kind = 只能发送照片或PDF、JPEG、PNG文件，请换成其中一种再发。
say-wrong-file-size = 文件太大，最多10MB。请发小一点的文件，或拍张照片发来。
say-wrong-one_time_code = 验证码是短信里的6位数字。
say-wrong-last_four = 只需输入后4位。
say-wrong-year = 年份是4位数字，例如1985。
say-wrong-digits = 请只输入数字，看看有没有漏掉。
say-wrong-luhn = 好像有一位不对，请核对后重新输入。
    .short = 有一位不对，请核对。
