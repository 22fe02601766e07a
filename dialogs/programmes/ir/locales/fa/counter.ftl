# The counter of a health centre

counter-number =
    کد ملی بیمار را بنویسید. بیمار بعدی را می‌توانید همان‌جا زیر پاسخ بنویسید.
    .short = کد ملی بیمار:
    .booklet = سریال دفترچه (اتباع خارجی)
    .booklet-short = دفترچه
    .fida = شمارهٔ فیدا
    .fida-short = فیدا
    .day = فهرست امروز
    .day-short = امروز
    .leave = لغو ثبت این خط
    .leave-short = لغو خط

counter-booklet =
    ۱۰ رقم اول سریال دفترچهٔ بیمار را بنویسید. جلد دفترچه باید همراه بیمار باشد.
    .short = 10 رقم اول سریال دفترچه (جلد لازم است):

counter-fida =
    شمارهٔ فیدای بیمار را بنویسید: ۱۲ رقم.
    .short = شماره فیدا، 12 رقم:

counter-standing =
    { $standing ->
        [insured] مشمول حمایت درمانی
        [conditional] فعلاً مشمول حمایت درمانی
        [pending] هنوز نهایی نیست
       *[not_insured] مشمول حمایت درمانی نیست
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
        [starts-later] دلیل: پوشش هنوز شروع نشده
        [queued] دلیل: در نوبت بررسی
       *[other] دلیل اعلام نشده
    }
    .short =
        { $reason ->
            [employer-debt] بدهی کارفرما
            [contract-closed] قرارداد بسته شده
            [arrears] بدهی حق بیمه
            [not-found] شماره پیدا نشد
            [starts-later] پوشش شروع نشده
            [queued] در نوبت بررسی
           *[other] بدون ذکر دلیل
        }

counter-answer =
    شمارهٔ منتهی به { $last_four }{ $special ->
        [yes] {" "}(بیمار خاص)
       *[no] {""}
    }: { counter-standing }

    حروف اول نام: { $initials } (با مدرک شناسایی مقایسه کنید)
    { $standing ->
        [insured] { $has_until ->
            [yes] تا { $until }
           *[other] تاریخ پایان پوشش اعلام نشده است.
        }
        [conditional] { $has_until ->
            [yes] تا { $until }
           *[other] تاریخ پایان پوشش اعلام نشده است.
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
    .fida = شمارهٔ فیدا
    .fida-short = فیدا

counter-unknown =
    از سامانهٔ بیمه پاسخی نرسید و وضعیت شمارهٔ منتهی به { $last_four } نامعلوم است. این به معنی نداشتن پوشش نیست؛ بیمار را رد نکنید.

    او را بپذیرید و پوشش را از راه‌های دیگر ببینید، یا دوباره بپرسید. شمارهٔ بیمار بعدی را هم می‌توانید همین‌جا بنویسید.
    .short =
        { $last_four }: پاسخی نرسید. بیمار را رد نکنید
    .again = همین شماره، دوباره
    .again-short = دوباره
    .ways = راه‌های دیگر استعلام
    .ways-short = راه دیگر

counter-limit =
    سقف بررسی‌های امروز این خط پر شد. این به پوشش بیمار ربطی ندارد؛ او را رد نکنید و از راه‌های دیگر یا با خط دیگر مرکز بررسی کنید.

    این خط از { $opens_at } دوباره باز است.
    .short =
        سقف امروز این خط پر شد. بیمار را رد نکنید.

        دوباره از { $opens_at }
    .ways = راه‌های دیگر استعلام
    .ways-short = راه دیگر
