# Sent on a day that somebody asked to be reminded of. Whoever sees it learns nothing
reminder-notice = Еске салуды сұраған күніңіз жақындап қалды. Толығырақ: /start. Енді еске салмау: /stop
    .short =
        Еске салуды сұраған күніңіз жақын. Теріңіз:
        { $dial_code }
