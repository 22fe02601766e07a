# What is typed here, as the object of a sentence; a programme rewords it
number-name = شمارهٔ شخص بیمه‌شده

identify-who = دربارهٔ چه کسی؟ این‌ها رقم‌های آخر شماره‌هایی است که برای شما نگه داشته‌ایم.
    .short = چه کسی؟ رقم‌های آخر شماره:
    .row = { $person }
    .another = شماره‌ای دیگر
    .another-short = دیگری
identify-number = لطفاً { number-name } را بنویسید.
    .short = { number-name } را بنویسید
    .family = برای خانواده‌ام
identify-family_number = برای خانواده‌تان: { number-name } را بنویسید.
    .short = خانواده: { number-name } را بنویسید
identify-keep =
    شماره‌ای را که به { $last_four } ختم می‌شود رمزگذاری‌شده نگه داریم تا دوباره ننویسید؟

    هر وقت بخواهید پاک می‌شود.
    .short = شماره را رمزگذاری‌شده نگه داریم؟ 4 رقم آخر: { $last_four }
    .yes = بله، بماند
    .yes-short = بله
    .no = خیر

say-fund_silent = سازمان بیمه الان پاسخ نمی‌دهد. چیزی از دست نرفته؛ کمی بعد دوباره امتحان کنید.
    .short = سازمان پاسخ نمی‌دهد؛ کمی بعد بپرسید.
say-limit = امروز شمارهٔ دیگری نمی‌شود پرسید. فردا دوباره بیایید.
    .short = امروز دیگر نمی‌شود پرسید؛ فردا بیایید.
