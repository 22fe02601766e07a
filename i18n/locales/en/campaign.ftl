# What a campaign sends. Whoever sees it learns nothing but that the fund has a message
campaign-notice = Your fund has a message for you. To stop these messages: /stop
    .short = Your fund has a message: dial { $dial }. No more messages: { $stop }
campaign-reminder = The message from your fund is still waiting for you. To stop these messages: /stop
    .short = A message from your fund still waits: dial { $dial }. No more messages: { $stop }
campaign-open = Read it
