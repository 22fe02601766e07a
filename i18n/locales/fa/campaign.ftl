# What a campaign sends. Whoever sees it learns nothing but that the fund has a message
campaign-notice = سازمان بیمه برایتان پیامی دارد. برای قطع پیام‌ها: /stop
    .short =
        سازمان بیمه برایتان پیامی دارد:
        { $dial }
        قطع پیام:
        { $stop }
campaign-reminder = پیام سازمان بیمه هنوز منتظر شماست. برای قطع پیام‌ها: /stop
    .short =
        پیام سازمان بیمه هنوز منتظر است:
        { $dial }
        قطع پیام:
        { $stop }
campaign-open = خواندن
