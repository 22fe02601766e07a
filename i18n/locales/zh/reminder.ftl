# Sent on a day that somebody asked to be reminded of. Whoever sees it learns nothing
reminder-notice = 您托我们记的日子快到了。请点 /start 查看。不再提醒：/stop
    .short =
        您托我们记的日子快到了。请拨
        { $dial_code }
        不再提醒请拨
        { $stop_code }
