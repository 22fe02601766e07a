# What Telegram shows beside the bot's commands
command-start = Start
command-menu = Main menu
command-language = Change language
command-agent = Talk to a person
command-cancel = Stop and return to the menu
command-stop = No more messages from the fund
command-delete_my_data = Delete my data
