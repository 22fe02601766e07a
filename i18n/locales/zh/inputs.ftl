# Said above a screen when a day, a measurement, a phone or a few words could not be taken. Short: 45 units at most.
say-wrong-date = 请输入年月日，例如2026-12-31。
say-wrong-past_date = { say-wrong-date }
say-wrong-past_date-future = 这一天还没到，请核对日期。
say-wrong-future_date = { say-wrong-date }
say-wrong-future_date-past = 这一天已经过去，请输入之后的日期。

say-wrong-age_years = 请输入周岁年龄，例如45。
say-wrong-age_years-out_of_range = 年龄应在0到120岁之间。
say-wrong-weight_kg = 请输入体重（公斤），例如72.5。
say-wrong-weight_kg-out_of_range = 请核对体重，单位是公斤吗？
say-wrong-height_cm = 请输入身高（厘米），例如170。
say-wrong-height_cm-out_of_range = 请核对身高，单位是厘米吗？
say-wrong-minutes = 请输入分钟数，例如30。
say-wrong-minutes-out_of_range = 请输入1到1440分钟，一天有1440分钟。
say-wrong-pressure = 请输入高压和低压，例如120/80。
say-wrong-pressure-out_of_range = 请先写高压，再写低压，例如120/80。
say-wrong-pulse = 请输入每分钟心跳次数，例如72。
say-wrong-pulse-out_of_range = 请核对每分钟的心跳次数。
say-wrong-glucose = 请输入血糖（mmol/L），例如5.6。
say-wrong-temperature = 请输入体温，例如36.6。

say-wrong-phone = 请输入完整的电话号码。
say-wrong-phone-too_short = 电话号码位数不够，请核对。
say-wrong-phone-too_long = 电话号码位数多了，请核对。
say-wrong-code4 = 请输入4位数字。
say-wrong-code6 = 请输入6位数字。
say-wrong-code8 = 请输入8位数字。

say-wrong-words = 请用几个字说明一下。
say-wrong-words-too_short = 请再多写几个字。
say-wrong-words-too_long = 请写得短一些，最多200字。
say-wrong-name_letters = 请输入名称开头的几个字。
say-wrong-name_letters-too_short = 请再多输入一两个字。
say-wrong-name_letters-too_long = 只输入名称开头就可以。
say-wrong-name_letters-out_of_range = 字母在2到9键上。

say-wrong-letter = 请用文字写下问题。
say-wrong-letter-too_short = 请多写几个字。
say-wrong-letter-too_long = 太长了，一条最多4096个字。
