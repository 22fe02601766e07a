# What Telegram shows beside the bot's commands
command-start = Бастау
command-menu = Басты мәзір
command-language = Тілді ауыстыру
command-agent = Маманға хабарласу
command-cancel = Тоқтатып, мәзірге қайту
command-stop = Қордың хабарламалары енді келмесін
command-delete_my_data = Менің деректерімді өшіру
