# Said outside of any screen
sorry = Sorry, we cannot answer right now. Nothing is lost: please try again in a moment.
unknown_code = This code is not in use. Please check it and dial again.
private_chat = Others can read along here. Please write to me in a private chat.
