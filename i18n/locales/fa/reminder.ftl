# Sent on a day that somebody asked to be reminded of. Whoever sees it learns nothing
reminder-notice = تاریخی که خواسته بودید یادآوری کنیم نزدیک است. برای دیدن آن /start را بفرستید. برای قطع یادآوری: /stop
    .short =
        تاریخی که خواستید یادآوری کنیم نزدیک است. بگیرید:
        { $dial_code }
