# Sent on a day that somebody asked to be reminded of. Whoever sees it learns nothing
reminder-notice = Еске салуды сұраған күніңіз жақындап қалды. Толығырақ: /start.
    .short =
        Еске салуды сұраған күніңіз жақын. Теріңіз:
        { $dial_code }
