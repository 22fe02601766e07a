# Said outside of any screen
sorry = 抱歉，现在无法答复。您的内容没有丢失，请稍后再试。
unknown_code = 没有这个代码，请核对后重拨。
private_chat = 这里别人也看得到，请私聊我。
