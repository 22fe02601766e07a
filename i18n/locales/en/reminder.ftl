# Sent on a day that somebody asked to be reminded of. Whoever sees it learns nothing
reminder-notice = A date you asked us to remember is near. Send /start to see what it is. To stop reminders: /stop
    .short =
        A date you asked us to remember is near. To see what it is, dial
        { $dial_code }
        No more reminders:
        { $stop_code }
