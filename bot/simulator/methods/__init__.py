"""The Bot API's methods, by their lower-case names: the real server does not mind the case either."""

from bot.simulator.methods import account, documents, incoming, messages, topics
from bot.simulator.methods.call import Method

METHODS: dict[str, Method] = {
    "getme": account.get_me,
    "setmycommands": account.set_my_commands,
    "getmycommands": account.get_my_commands,
    "deletemycommands": account.delete_my_commands,
    "getupdates": incoming.get_updates,
    "setwebhook": incoming.set_webhook,
    "deletewebhook": incoming.delete_webhook,
    "getwebhookinfo": incoming.get_webhook_info,
    "sendmessage": messages.send_message,
    "editmessagetext": messages.edit_message_text,
    "editmessagereplymarkup": messages.edit_message_reply_markup,
    "deletemessage": messages.delete_message,
    "answercallbackquery": messages.answer_callback_query,
    "setmessagereaction": messages.set_message_reaction,
    "sendchataction": messages.send_chat_action,
    "senddocument": documents.send_document,
    "sendphoto": documents.send_photo,
    "getfile": documents.get_file,
    "createforumtopic": topics.create_forum_topic,
    "editforumtopic": topics.edit_forum_topic,
    "closeforumtopic": topics.close_forum_topic,
    "reopenforumtopic": topics.reopen_forum_topic,
    "deleteforumtopic": topics.delete_forum_topic,
}
