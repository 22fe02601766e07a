centre_day-list =
    { $day_count ->
        [0] امروز با این خط کسی بررسی نشده است.
       *[other] بررسی‌های امروز این خط: { $day_count }. آخرین‌ها:
    }

    { $day_checks }
    .short =
        { $day_count ->
            [0] امروز بررسی نشده
           *[other] بررسی امروز: { $day_count }
        }
        { $day_checks }
    .file = فهرست کامل امروز (فایل)

centre_day-standing =
    { $standing ->
        [insured] مشمول
        [conditional] فعلاً مشمول
        [pending] نهایی نیست
        [not_insured] مشمول نیست
       *[unknown] بی‌پاسخ
    }
    .short =
        { $standing ->
            [insured] دارد
            [conditional] مشروط
            [pending] در جریان
            [not_insured] ندارد
           *[unknown] بی‌پاسخ
        }
centre_day-check = { $four } { centre_day-standing } { $time }
    .short = { $four } { centre_day-standing.short } { $time }

centre_day-file = بررسی‌های امروز این خط: { $count }. جدول در هر برنامهٔ صفحه‌گسترده باز می‌شود.
    .time = زمان
    .number = چهار رقم آخر
    .standing = پاسخ

say-day_sent = فایل فرستاده شد و الان می‌رسد.
