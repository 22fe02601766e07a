# What a campaign sends. Whoever sees it learns nothing but that the fund has a message
campaign-notice = 基金有一条消息给您。不想再收到：/stop
    .short = 基金有一条消息给您，请拨 { $dial }。不再接收请拨 { $stop }
campaign-reminder = 基金给您的消息还没有看。不想再收到：/stop
    .short = 基金给您的消息还在等您，请拨 { $dial }。不再接收请拨 { $stop }
campaign-open = 查看
