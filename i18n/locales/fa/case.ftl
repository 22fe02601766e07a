# آنچه بیرون از صفحه‌ها دربارهٔ درخواست گفته می‌شود. در گفتگو خود پاسخ می‌آید، در پیامک تنها خبر آن.
case-claimed = کارشناس درخواست { $number } را در دست دارد. همین‌جا بنویسید؛ منو: /menu
case-answer = پاسخ درخواست { $number }:
    .short =
        پاسخی برای شما آماده است. شماره‌گیری کنید:
        { $dial }
case-resolved = درخواست { $number } بسته شد. اگر پرسشی مانده، تا سه روز با /agent بنویسید.
    .short =
        پیامی برای شما آماده است. شماره‌گیری کنید:
        { $dial }
case-not_reached = دربارهٔ درخواست { $number }، { $tried } بار زنگ زدیم و پاسخی نشنیدیم. بنویسید، یا دوباره تماس بخواهید: /agent
    .short =
        { $tried } بار زنگ زدیم و نشد صحبت کنیم. برای تماس دوباره:
        { $dial }
case-closed = درخواست { $number } بسته شد. پرسش تازه: /agent
case-rate_notice = چقدر کمکتان کردیم؟ با یک رقم از ۱ (هیچ) تا ۵ (عالی) پاسخ دهید. منو: /menu
case-handed_back_notice = کارشناس دیگری درخواست { $number } را پیگیری می‌کند و پاسخ به همین گفتگو می‌آید. تا آن وقت منو دوباره اینجاست. برای افزودن چیزی: /agent

# درخواست دربارهٔ چیست و کجاست
case-subject_unknown = موضوع دیگر
case-state-queued = در انتظار کارشناس
    .short = در نوبت
case-state-claimed = کارشناس در حال بررسی است
    .short = در بررسی
case-state-waiting = پاسخ داده شد، نوبت شماست
    .short = پاسخ دارد
case-state-resolved = بسته شد، هنوز می‌توانید بنویسید
    .short = بسته شد
case-state-reopened = دوباره باز شد
case-state-closed = بسته شد

# پاسخ کی می‌رسد
case-weekday-1 = دوشنبه
case-weekday-2 = سه‌شنبه
case-weekday-3 = چهارشنبه
case-weekday-4 = پنجشنبه
case-weekday-5 = جمعه
case-weekday-6 = شنبه
case-weekday-7 = یکشنبه
case-by_today = امروز تا { $time }
case-by = { $day } تا { $time }
case-from_today = امروز از { $time }
case-from = { $day } از { $time }

# بالای صفحه
say-case_passed = به کارشناس رسید.
    .short = رسید.
say-case_held = کارشناس با شماست.
say-case_handed_back = کارشناس دیگری پیگیری می‌کند؛ پاسخ همین‌جا می‌آید.
    .short = کارشناس دیگری پاسخ می‌دهد.
say-case_resolved = کارشناس درخواست را بست.
    .short = درخواست بسته شد.
say-case_closed = { say-case_resolved }
    .short = درخواست بسته شد.
say-case_ended = درخواست بسته شد.
say-case_over = این درخواست بسته شده است. می‌توانید تازه‌ای باز کنید.
    .short = این درخواست بسته شده است.
say-case_none = درخواست بازی ندارید.
say-case_unfit = فرستاده نمی‌شود: خالی یا خیلی بلند است.
    .short = خالی یا خیلی بلند است.
say-case_file_away = فایل نرسید. دوباره بفرستید.
say-case_call = به شما زنگ می‌زنیم.
say-case_rated = سپاسگزاریم!
