# What a campaign sends. Whoever sees it learns nothing but that the fund has a message
campaign-notice = صندوق برایتان پیامی دارد. برای دریافت نکردن پیام: /stop
    .short =
        پیامی از صندوق دارید. شماره‌گیری:
        { $dial }
        قطع پیام:
        { $stop }
campaign-reminder = پیام صندوق هنوز منتظر شماست. برای دریافت نکردن پیام: /stop
    .short =
        پیام صندوق هنوز منتظر است:
        { $dial }
        قطع پیام:
        { $stop }
campaign-open = خواندن
