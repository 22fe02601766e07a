# What a campaign sends. Whoever sees it learns nothing but that the fund has a message
campaign-notice = 医保部门有一条消息给您。不想再收到：/stop
    .short = 医保部门有一条消息给您，请拨 { $dial }。不再接收请拨 { $stop }
campaign-reminder = 医保部门给您的消息，您还没有看。不想再收到：/stop
    .short = 医保部门给您的消息还没有看，请拨 { $dial }。不再接收请拨 { $stop }
campaign-open = 查看
