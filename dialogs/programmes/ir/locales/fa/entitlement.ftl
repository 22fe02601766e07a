# Is the patient entitled? The answers as a centre hears them, on the way to giving the service

entitlement-entitled =
    شمارهٔ منتهی به { $last_four } مشمول حمایت درمانی است، تا { $until }.

    پاسخ از { -fund }، { $as_of }

    کد پیگیری و واژهٔ «خاص» با رمزی باز می‌شود که به تلفن بیمار می‌رود.
    .short =
        { $last_four }: مشمول حمایت درمانی
        تا { $until }

        { -fund }
        { $as_of }
    .go = ادامه
    .details = کد پیگیری، بیمار خاص
    .details-short = خاص، پیگیری

entitlement-own_entitled =
    { $special ->
        [yes] شمارهٔ منتهی به { $last_four } (بیمار خاص) مشمول حمایت درمانی است، تا { $until }.
       *[no] شمارهٔ منتهی به { $last_four } مشمول حمایت درمانی است، تا { $until }.
    }

    { $special ->
        [yes] کد پیگیری: { $tracking } خاص
       *[no] کد پیگیری: { $tracking }
    }

    پاسخ از { -fund }، { $as_of }
    .short =
        { $special ->
            [yes]
                { $last_four }: مشمول حمایت درمانی (خاص)
                تا { $until }

                پیگیری { $tracking } خاص
           *[no]
                { $last_four }: مشمول حمایت درمانی
                تا { $until }
                پیگیری { $tracking }
                { "" }
        }
        { -fund }
        { $as_of }
    .go = ادامه

entitlement-not_entitled =
    برای شمارهٔ منتهی به { $last_four } پوشش درمانی فعالی پیدا نشد.

    رقم‌ها را با مدرک بیمار بسنجید و دوباره بپرسید، یا از راه دیگری ببینید. دلیل را خود بیمار با تلفنش در همین سامانه می‌بیند، یا از تأمین اجتماعی می‌پرسد: { $contact_centre }

    پاسخ از { -fund }، { $as_of }
    .short =
        { $last_four }: پوشش درمانی فعالی پیدا نشد.
        رقم‌ها درست بود؟

        { -fund }
        { $as_of }

        دلیل را بیمار از { $contact_centre } می‌پرسد.
    .again = دوباره بپرس
    .again-short = دوباره
    .another = شمارهٔ دیگر
    .another-short = شماره دیگر
    .other = از راه دیگر
    .other-short = راه دیگر

entitlement-pending =
    وضعیت شمارهٔ منتهی به { $last_four } هنوز نهایی نیست. این به معنی نداشتن استحقاق نیست؛ کمی بعد دوباره بپرسید یا از راه دیگری ببینید.

    پاسخ از { -fund }، { $as_of }
    .short =
        { $last_four }: هنوز نهایی نیست
        بعداً دوباره بپرسید.

        { -fund }
        { $as_of }
    .again = دوباره بپرس
    .again-short = دوباره
    .other = از راه دیگر
    .other-short = راه دیگر

entitlement-cannot_check =
    از سامانهٔ بیمه پاسخی نرسید و استحقاق شمارهٔ منتهی به { $last_four } نامعلوم است. این به معنی نداشتن استحقاق نیست؛ بیمار را برنگردانید.

    دوباره بپرسید، بگذارید ما بپرسیم و خبرتان کنیم، یا از راه دیگری ببینید.
    .short = پاسخی نرسید؛ استحقاق نامعلوم است
    .again = دوباره بپرس
    .again-short = دوباره
    .by_sms = خبرم کنید
    .by_sms-short = پیامک
    .other = از راه دیگر
    .other-short = راه دیگر

entitlement-other =
    استحقاق را از راه دیگری هم می‌شود دید: پنل مرکز، سایت، شماره‌گیری یا برنامهٔ همراه.

    چه پاسخی گرفتید؟
    .short = راه دیگر چه گفت؟
    .ways = شش راه استعلام
    .ways-short = شش راه
    .entitled = استحقاق دارد
    .not_entitled = استحقاق ندارد

entitlement-denied =
    خدمت درمانی در تعهد تأمین اجتماعی، برای کسی است که استحقاق دارد.

    دلیل را خود بیمار با تلفنش در همین سامانه می‌بیند، یا از تأمین اجتماعی می‌پرسد: { $contact_centre }
    اگر در پاسخ تردید دارید، همین‌جا هم بپرسید.
    .short =
        بدون استحقاق، خدمت در تعهد سازمان نیست.

        دلیل را بیمار از { $contact_centre } می‌پرسد.
    .number = استعلام در همین‌جا
    .number-short = استعلام
    .support = پشتیبانی
