# What Telegram shows beside the bot's commands
command-start = 开始
command-menu = 主菜单
command-language = 切换语言
command-agent = 人工服务
command-cancel = 取消并返回菜单
command-stop = 不再接收医保部门的消息
command-delete_my_data = 删除我的数据
