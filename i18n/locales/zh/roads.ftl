# Ways out that every screen has
language-name = 中文

roads =
    .back = 返回
    .home = 主菜单
    .more = 更多
    .language = 切换语言
    .language-short = 语言
    .agent = 人工服务
    .agent-short = 人工
