resume-ask = 刚才断线了，接着办吗？
    .continue = 继续
    .start_over = 从头开始

resume_text-ask = 刚才办到一半断线了。要不要发短信给您一个代码，凭它接着办？
    .short = 刚才断线了，发代码短信给您接着办？
    .once = 好
    .always = 好，以后也发
    .start_over = 从头开始
    .never = 以后不要自动发
    .never-short = 不自动发
    .say-resume_ended = 以后不再自动发。
resume_text-sent = 短信已发出。拨打里面的代码就能接着办，代码只能用一次，两小时内有效。
    .short = 短信已发出，请在2小时内拨打里面的代码。
resume_text-sms = 刚才断线了。要接着办，请在两小时内拨 { $dial }
    .short = 刚才断线了。接着办请在2小时内拨 { $dial }

resume_code-code = 请输入短信里的六位数字。
    .short = 请输入短信里的6位数字
    .say-wrong_resume_code = 和短信里的代码不一样，请核对。
    .say-wrong_resume_code-short = 代码不对，请核对。
resume_code-last_four = 刚才办的是谁的事？请输入您填过的号码的后四位。
    .short = 请输入所填号码的后4位
    .say-wrong_last_four = 这四位对不上，请重新输入。
    .say-wrong_last_four-short = 对不上，请重输。
resume_code-over = 这个代码已用过或已过期。什么都没有提交，可以从头开始。
    .short = 代码已用过或过期，什么都没提交。
    .begin = 从头开始
