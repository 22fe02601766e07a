# What Telegram shows beside the bot's commands
command-start = Начать
command-menu = Главное меню
command-language = Сменить язык
command-agent = Связаться со специалистом
command-cancel = Прервать и вернуться в меню
command-stop = Больше не присылать сообщений фонда
command-delete_my_data = Стереть мои данные
