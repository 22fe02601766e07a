link-offer =
    Share your phone number with the button below. Then your lists, kept numbers and applications are the same here and on the phone. Only your own number counts.
    .short = Share your number with the button in the chat.
    .share_contact = Share my number

link-linked =
    This chat and the phone that ends in { $phone_end } know the same: lists, kept numbers, applications.
    .short = The chat and the phone ending in { $phone_end } know the same.
    .unlink = End the link

link-on_phone =
    Open the bot in Telegram, choose My data and share your number there. What you began here then goes on there.
    .short = In Telegram, open the bot, choose My data and share your number. Your lists then go on there.

link-sms = A Telegram chat now knows what this number knows: lists, kept numbers. Not you? Choose My data, Forget this phone.

say-unlinked = The link has ended.
say-wrong-own_number = Press the button below to share your own number.
