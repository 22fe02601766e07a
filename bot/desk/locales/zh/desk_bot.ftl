# 工作人员在工作群里看到的文字。咨询人自己的话写在这些句子下面，不放在句中。
header-person = 渠道：{ $channel }，尾号 { $end }。语言：{ $language }
header-call = 咨询人要求回电：号码请到工作台查看。
header-due = 请在 { $at } 前答复
header-late = ⏰ 已超时：应在 { $at } 前答复
header-how = 在这里写的话会发给咨询人。以 // 开头的是备注，仅工作人员可见。

button-claim = 🙋 认领
button-raise = ⏫ 转上级
button-back = ↩️ 退回
button-resolve = ✅ 办结
button-close = 🔒 关闭
button-keep = ◀️ 保持不变

packet = 📋 随单转来的情况
packet-steps = 咨询人刚才看到：
packet-coverage = 医保部门最近一次答复：
packet-failed = 没办成的事：
packet-insured = 参保人号码：{ $number }

said = 👤 咨询人，{ $at }：
answered = 💬 { $who } 的答复，{ $at }：
noted = 📝 { $who } 的备注，{ $at }：
happened = ▫️ { $what }
with-files = 📎 下面有 { $count } 个文件
elsewhere = 这个工单已转到别的群或工作台，本话题已关闭。

ask-raise = { $who }，为什么转到“{ $tier }”？请回复这条消息。
ask-back = { $who }，为什么退回？请回复这条消息。
asked-before = 没有发出：上面我在问原因。请回复那条消息，或发送 /cancel。
cancelled = 保持原样。

done-claim = 已由您认领：直接在这里写答复。
done-resolve = 已办结，并已告知咨询人。
done-close = 已关闭，并已告知咨询人。
choose-tier = 转到哪一级？

refused-unknown = 没有发出：这个 Telegram 账号还没有登记为工作人员。账号是 { $id }，请管理员添加。
refused-anonymous = 没有发出：请用自己的身份写，不要用群的身份。
refused-gone = 没有发出：您这里没有这个工单。它已转到别的级别或单位，或者已经不在了。
refused-free = 没有发出：还没有人认领这个工单。请先按“认领”。
refused-taken = 没有发出：这个工单由 { $who } 负责。
refused-not-now = 没有改动：这个工单已经结束，或者需要您没有登记的专长。
refused-other = 没有改动。
refused-empty = 没有发出：消息里没有文字。
refused-too_long = 没有发出：超过 4096 个字符。
refused-file_size = 没有发出：文件不能超过 10 MB。
refused-file_kind = 没有发出：只收 PDF、JPEG 和 PNG。
refused-kind = 没有发出：只能发文字、图片和 PDF。
refused-note-file = 没有保存：备注只能是文字。
refused-command = 没有发出：没有这个命令。
refused-edit = 咨询人看到的还是原来那条：请另写一条。
refused-fetch = 没有发出：Telegram 没有给出文件，请再发一次。

introduction = 这个机器人只供工作群里的工作人员使用。您的 Telegram 账号是 { $id }，请交给管理员。
