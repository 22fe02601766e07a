# Sent on a day that somebody asked to be reminded of. Whoever sees it learns nothing
reminder-notice = Приближается дата, о которой вы просили напомнить. Подробности: /start. Не напоминать больше: /stop
    .short =
        Близка дата, о которой вы просили напомнить. Наберите
        { $dial_code }
