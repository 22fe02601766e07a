link-offer =
    请用下面的按钮分享您的手机号。之后清单、记住的号码和申请在这里和手机上都一样。只能是您本人的号码。
    .short = 请在聊天里用按钮分享您的手机号。
    .share_contact = 分享我的手机号

link-linked =
    此聊天已与尾号{ $phone_end }的手机关联：清单、号码和申请两边通用。
    .short = 聊天已与尾号{ $phone_end }的手机关联。
    .sms = 机器人联系不上时发短信
    .no_sms = 不再用短信代替
    .unlink = 解除关联

link-on_phone =
    请在Telegram打开我们的机器人，选“我的数据”，分享手机号。这里开始的，那里可以接着办。
    .short = 在Telegram打开机器人，选“我的数据”并分享手机号，即可接着办。

link-sms = 此号码已关联一个Telegram聊天。不是您操作的？请在“我的数据”选“清除本机记录”。

say-sms_agreed = 机器人联系不上您时，会发短信告诉您有消息，不含其他内容。
say-sms_ended = 不会再用短信代替了。
say-unlinked = 已解除关联。
say-wrong-own_number = 请按下面的按钮分享本人号码。
