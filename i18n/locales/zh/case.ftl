# 屏幕之外对个案的告知。聊天里直接给出答复；短信只说有答复在等。
case-claimed = 工作人员正在处理您的咨询（{ $number }）。请直接在此留言；/menu 返回菜单。
case-answer = 咨询 { $number } 的答复：
    .short = 您有一条答复，请拨 { $dial } 查看
case-resolved = 咨询 { $number } 已办结。如仍有疑问，请三天内用 /agent 留言。
    .short = 您有一条消息，请拨 { $dial } 查看
case-not_reached = 关于咨询 { $number }，我们给您打了 { $tried } 次电话，都没有接通。请留言，或再次请我们回电：/agent
    .short = 我们打了 { $tried } 次电话未接通。如需再打，请拨 { $dial }
case-closed = 咨询 { $number } 已结束。新问题请点 /agent
case-rate_notice = 我们帮到您了吗？请回复数字 1（没有）到 5（帮助很大）。/menu 返回菜单。
case-handed_back_notice = 咨询 { $number } 将由另一位工作人员接手，答复会发到这个聊天里。在此之前您可以继续使用菜单；想补充请点 /agent

# 咨询的事项和进度
case-subject_unknown = 其他
case-state-queued = 等待工作人员
    .short = 等待中
case-state-claimed = 工作人员正在处理
    .short = 处理中
case-state-waiting = 已答复，等您回话
    .short = 已答复
case-state-resolved = 已办结，仍可留言
    .short = 已办结
case-state-reopened = 已重新打开
case-state-closed = 已结束

# 何时答复
case-weekday-1 = 星期一
case-weekday-2 = 星期二
case-weekday-3 = 星期三
case-weekday-4 = 星期四
case-weekday-5 = 星期五
case-weekday-6 = 星期六
case-weekday-7 = 星期日
case-by_today = 今天{ $time }前
case-by = { $day }{ $time }前
case-from_today = 今天{ $time }起
case-from = { $day }{ $time }起

# 屏幕上方的话
say-case_passed = 已转给工作人员。
say-case_held = 工作人员正在为您服务。
say-case_handed_back = 将由另一位工作人员接手，答复会发到这里。
    .short = 将由另一位工作人员答复。
say-case_resolved = 工作人员已办结您的咨询。
say-case_closed = { say-case_resolved }
say-case_ended = 咨询已结束。
say-case_over = 这次咨询已经结束，您可以提交新的。
say-case_none = 您没有未结束的咨询。
say-case_unfit = 内容为空或太长，发不出去。
say-case_file_away = 文件没有收到，请再发一次。
say-case_call = 我们会给您打电话。
say-case_rated = 谢谢您！
