# The counter of a health centre

counter-number =
    کد ملی بیمار را بنویسید. بیمار بعدی را می‌توانید همان‌جا زیر پاسخ بنویسید.
    .short = کد ملی بیمار:
    .booklet = سریال دفترچه (اتباع خارجی)
    .booklet-short = دفترچه
    .fida = شناسهٔ فیدا
    .fida-short = فیدا
    .day = فهرست امروز
    .day-short = امروز
    .leave = لغو ثبت این خط
    .leave-short = لغو خط

counter-booklet =
    ۱۰ رقم اول سریال دفترچهٔ بیمار را بنویسید. جلد دفترچه باید همراه بیمار باشد.
    .short = 10 رقم اول سریال دفترچه (جلد لازم است):

counter-fida =
    شناسهٔ فیدای بیمار را بنویسید: ۱۲ رقم.
    .short = شناسه فیدا، 12 رقم:

counter-standing =
    { $standing ->
        [insured] مشمول حمایت درمانی
        [conditional] فعلاً مشمول
        [pending] هنوز نهایی نیست
       *[not_insured] مشمول نیست
    }
    .short =
        { $standing ->
            [insured] مشمول
            [conditional] فعلاً مشمول
            [pending] نهایی نیست
           *[not_insured] مشمول نیست
        }
counter-tracking =
    { $special ->
        [yes] { $tracking }{ "\u00A0" }خاص
       *[no] { $tracking }
    }
counter-reason =
    { $reason ->
        [employer-debt] دلیل: بدهی کارفرما
        [contract-closed] دلیل: قرارداد بسته شده
        [arrears] دلیل: بدهی حق بیمه
        [not-found] دلیل: شماره پیدا نشد
        [starts-later] دلیل: شروع از ماه بعد
        [queued] دلیل: در نوبت بررسی
       *[other] دلیل در پاسخ نیست
    }
    .short =
        { $reason ->
            [employer-debt] بدهی کارفرما
            [contract-closed] قرارداد بسته شده
            [arrears] بدهی حق بیمه
            [not-found] شماره پیدا نشد
            [starts-later] شروع از ماه بعد
            [queued] در نوبت بررسی
           *[other] بدون ذکر دلیل
        }

counter-answer =
    { $special ->
        [yes] شمارهٔ منتهی به { $last_four } (بیمار خاص): { counter-standing }
       *[no] شمارهٔ منتهی به { $last_four }: { counter-standing }
    }

    حروف اول نام: { $initials } (با سند هویت مقایسه کنید)
    { $standing ->
        [insured] { $has_until ->
            [yes] تا { $until }
           *[other] پایان پوشش در پاسخ نیست.
        }
        [conditional] { $has_until ->
            [yes] تا { $until }
           *[other] پایان پوشش در پاسخ نیست.
        }
            { counter-reason }
       *[other] { counter-reason }
    }
    کد پیگیری: { counter-tracking }
    پاسخ از { -fund }، { $as_of }

    شمارهٔ بیمار بعدی را همین‌جا بنویسید.
    .short =
        { $special ->
            [yes] { $last_four } { counter-standing.short } خاص، { $initials }
           *[no] { $last_four }: { counter-standing.short }، { $initials }
        }
        { $standing ->
            [insured] { $has_until ->
                [yes] تا { $until }
               *[other] پایان نامعلوم
            }
            [conditional] { $has_until ->
                [yes] تا { $until }
               *[other] پایان نامعلوم
            }
           *[other] { counter-reason.short }
        }
        پیگیری{ "\u00A0" }{ counter-tracking }

        { $standing ->
            [conditional] { counter-reason.short }
           *[other] { $as_of }
        }
        کد بعدی:
    .booklet = سریال دفترچه (اتباع خارجی)
    .booklet-short = دفترچه
    .fida = شناسهٔ فیدا
    .fida-short = فیدا

counter-unknown =
    از سامانهٔ بیمه پاسخی نرسید و وضعیت شمارهٔ منتهی به { $last_four } نامعلوم است. این رد کردن بیمار نیست.

    بیمار را بپذیرید و از راه‌های دیگر بررسی کنید، یا دوباره بپرسید. شمارهٔ بیمار بعدی را هم می‌توانید همین‌جا بنویسید.
    .short =
        { $last_four }: پاسخی نرسید. بیمار را رد نکنید
    .again = همین شماره، دوباره
    .again-short = دوباره
    .ways = راه‌های دیگر بررسی
    .ways-short = راه دیگر

counter-limit =
    این خط امروز به سقف بررسی‌ها رسید. این رد کردن بیمار نیست: از راه‌های دیگر یا از خط دیگر مرکز بررسی کنید.

    این خط از { $opens_at } دوباره باز است.
    .short =
        سقف امروز این خط پر شد. بیمار را رد نکنید.

        بازگشت: { $opens_at }
    .ways = راه‌های دیگر بررسی
    .ways-short = راه دیگر
