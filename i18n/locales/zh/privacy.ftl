privacy-about =
    我们加密保存：
    – 您同意过什么、验证过哪些号码；
    – 您的清单，以及您要我们记住的号码、申请和记录；
    – 您的咨询和工作人员的答复；
    – 晚到的查询结果，最多保存48小时。

    我们绝不会索要银行短信验证码、银行卡号或密码。谁要这些，谁就是骗子。
    .short =
        加密保存：同意、已验证号码、清单和您让我们记住的内容。

        绝不索要银行验证码和卡号。
    .kept = 保存了我的哪些信息
    .kept-short = 存了什么
    .link = 手机和Telegram通用
    .link-short = 手机和Telegram
    .messages = 医保部门的消息
    .forget = 清除这部手机的记录
    .forget-short = 清除本机记录
    .delete = 删除我的数据
    .delete-short = 全部删除

privacy-kept =
    目前保存：
    同意：{ $kept_consents }
    已验证号码：{ $kept_proofs }
    清单和记录：{ $kept_records }
    等您查看的答复：{ $kept_owed }
    咨询：{ $kept_cases }
    .short =
        同意{ $kept_consents } 号码{ $kept_proofs } 记录{ $kept_records } 答复{ $kept_owed } 咨询{ $kept_cases }
    .send = 全部发给我（文件）
    .send-short = 短信发给我

privacy-sms = 这里是我们保存的关于您的全部内容。
    .short = 保存：同意{ $kept_consents }，号码{ $kept_proofs }，记录{ $kept_records }，答复{ $kept_owed }，咨询{ $kept_cases }。完整文件请在Telegram里取。

privacy-forget =
    要清除这部手机的记录吗？清单、记住的号码、地区、语言和聊天关联都会清除。您的同意和已提交的申请会保留。
    .short = 清除清单、记住的号码、地区、语言和聊天关联吗？
    .yes = 是，清除
    .no = 不，保留

privacy-forgotten = 已清除。重新开始请点 /start。
    .short = 已清除。再见！

privacy-sure =
    要把我们保存的您的内容全部删除吗？手机和聊天两边都会删除，还没看的答复也会丢失，下次会再次征求您的同意。医保部门自己的资料不受影响。
    .short = 全部删除？未看的答复也会丢失。
    .yes = 是，删除
    .no = 不，保留

privacy-deleted = 关于您的内容已全部删除。想再来，请点 /start。
    .short = 关于您的内容已全部删除。再见！

say-data_sent = 正在发送。
