# What a campaign sends. Whoever sees it learns nothing but that the fund has a message
campaign-notice = Для вас есть сообщение от фонда. Больше не присылать: /stop
    .short = Вам пишет фонд: наберите { $dial }. Больше не писать: { $stop }
campaign-reminder = Сообщение от фонда всё ещё ждёт вас. Больше не присылать: /stop
    .short = Фонд ещё ждёт: наберите { $dial }. Больше не писать: { $stop }
campaign-open = Прочитать
