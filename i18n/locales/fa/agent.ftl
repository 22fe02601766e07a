# Talking to a person, in every programme; the first screen and what is open now are the programme's own.
agent-case_subject = پرسش شما دربارهٔ چیست؟
agent-message =
    پرسشتان را با کلمات خودتان بنویسید؛ عکس یا PDF هم می‌توانید بفرستید. اگر بخواهید، ما زنگ می‌زنیم.

    رمز، کد پیامکی و شمارهٔ کارت بانکی ننویسید.
    .short = پرسش خود را بنویسید، یا
    .call = به من زنگ بزنید
agent-call_number = به شماره‌ای که به { $phone_end } ختم می‌شود زنگ بزنیم؟
    .short = به شماره منتهی به { $phone_end } زنگ بزنیم؟
    .yes = بله، همین شماره
    .yes-short = بله
    .other = شمارهٔ دیگر
agent-other_number = شماره‌ای را که باید زنگ بزنیم با کد کشور بنویسید: 0098…
    .short = به چه شماره‌ای زنگ بزنیم؟
agent-opened =
    درخواست شما با شمارهٔ { $case_number } ثبت شد. پاسخ: { $case_promise }.{ $desk_closed ->
        [yes] {" "}الان کارشناسی سر کار نیست. تا آن وقت: { agent-now }.
       *[no] {""}
    }

    پاسخ به همین گفتگو می‌آید. اگر چیزی مانده، همین‌جا بنویسید.
    .short =
        شماره { $case_number }، کد { $case_code }. یادداشت کنید!

        پاسخ: { $case_promise }{ $desk_closed ->
            [yes] . فعلاً: { agent-now }
           *[no] {""}
        }
agent-talk =
    درخواست { $case_number } ({ $case_about }): { $case_state }.

    هر چه اینجا بنویسید به دست کارشناس می‌رسد. با /menu منو برمی‌گردد و درخواست باز می‌ماند.
    .short = { $case_number }: پیام بنویسید، یا
    .answers = خواندن پاسخ‌ها
    .answers-short = پاسخ‌ها
    .another = پرسش دیگر
    .end = بستن درخواست
    .end-short = بستن
agent-sure = درخواست { $case_number } بسته شود؟ دیگر کسی به آن پاسخ نمی‌دهد.
    .short = درخواست { $case_number } بسته شود؟
    .yes = بله، ببندید
    .no = نه، ادامه می‌دهم
agent-my_cases = درخواست‌های شما. کدام را باز کنیم؟
    .short = درخواست‌های شما:
    .row = { $case_number }، { $case_about }: { $case_state }
    .row-short = { $case_number }: { $case_state }
agent-answers =
    درخواست { $case_number }، پاسخ‌های آخر:

    { $case_answers }
    .short = { $case_answers }
    .write = باز می‌نویسم
    .call = زنگ بزنید
    .rate = امتیاز می‌دهم
    .rate-short = امتیاز
    .done = تمام
agent-rate = درخواست { $case_number } بسته شد. توانستیم کمکتان کنیم؟
    .short = توانستیم کمکتان کنیم؟
    .one = ★
    .one-short = نه
    .two = ★★
    .two-short = کم
    .three = ★★★
    .three-short = تا حدی
    .four = ★★★★
    .four-short = خوب
    .five = ★★★★★
    .five-short = عالی
    .skip = بعداً
