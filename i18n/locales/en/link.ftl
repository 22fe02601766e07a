link-offer =
    Share your phone number with the button below. Then your lists, kept numbers and applications are the same here and on the phone. Only your own number counts.
    .short = Share your number with the button in the chat.
    .share_contact = Share my number

link-linked =
    This chat and the phone that ends in { $phone_end } share the same lists, kept numbers and applications.
    .short = The chat and the phone ending in { $phone_end } share the same lists.
    .sms = SMS me if the bot cannot reach me
    .no_sms = No SMS in place of the bot
    .unlink = End the link

link-on_phone =
    Open our bot in Telegram, choose My data (or Privacy) and share your number there. What you began here then goes on there.
    .short = In Telegram, open the bot, choose My data (or Privacy) and share your number. Your lists then go on there.

link-sms = A Telegram chat now shares the lists and numbers kept for this phone. Not you? My data (or Privacy): Forget this phone.

say-sms_agreed = If the bot cannot reach you, an SMS says that something waits, and nothing more.
say-sms_ended = No SMS will come in place of the bot.
say-unlinked = The link has ended.
say-wrong-own_number = Press the button below: your own number.
