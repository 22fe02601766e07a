# 屏幕之外对个案的告知。聊天里直接给出答复；短信只说有答复在等。
case-claimed = 工作人员正在处理您的咨询（{ $number }）。请直接在此留言；/menu 返回菜单。
case-answer = 咨询 { $number } 的答复：
    .short = 您有一条答复，请拨 { $dial } 查看
case-resolved = 咨询 { $number } 已办结。如仍有疑问，请三天内用 /agent 留言。
    .short = 您有一条消息，请拨 { $dial } 查看
case-closed = 咨询 { $number } 已结束。新问题请点 /agent
