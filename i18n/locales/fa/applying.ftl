# نام و وضعیت درخواست‌ها، هر جا که نشان داده شوند
application-policy-extract = گواهی بیمه
application-change-data = تغییر مشخصات
application-change-insurer = انتخاب بیمه‌گر
application-attach-clinic = انتخاب درمانگاه
application-chronic-benefit = مزایای بیماری مزمن
application-card-renewal = تمدید کارت
application-appeal = شکایت
application-other = درخواست

application-status-sending = در حال ارسال
application-status-not_taken = پذیرفته نشد
application-status-received = دریافت شد
application-status-in_review = در حال بررسی
application-status-accepted = تأیید شد
application-status-refused = رد شد
application-status-done = انجام شد
