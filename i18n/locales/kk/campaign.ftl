# What a campaign sends. Whoever sees it learns nothing but that the fund has a message
campaign-notice = Сізге қордан хабарлама бар. Енді жібермеу: /stop
    .short = Қордан хабар бар: { $dial } теріңіз. Енді жазбау: { $stop }
campaign-reminder = Қордың хабарламасы сізді әлі күтіп тұр. Енді жібермеу: /stop
    .short = Қор хабары әлі күтуде: { $dial } теріңіз. Жазбау: { $stop }
campaign-open = Оқу
