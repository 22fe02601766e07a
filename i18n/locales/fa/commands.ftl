# What Telegram shows beside the bot's commands
command-start = شروع
command-menu = منوی اصلی
command-language = تغییر زبان
command-agent = ارتباط با کارشناس
command-cancel = انصراف و برگشت به منو
command-stop = دیگر پیامی از سازمان نیاید
command-delete_my_data = پاک کردن داده‌های من
