agent-reach =
    اگر جان کسی در خطر است، همین حالا با اورژانس تماس بگیرید: { $ambulance }

    فوری نیست؟ به کارشناس بنویسید، بخواهید زنگ بزنیم، یا خودتان به تأمین اجتماعی زنگ بزنید.
    .short = خطر جانی؟ اورژانس { $ambulance }
    .write = نوشتن به کارشناس
    .write-short = نوشتن به ما
    .cases = درخواست‌های من
    .phone = تلفن تأمین اجتماعی
    .phone-short = تلفن سازمان
agent-contact =
    مرکز ارتباطات مردمی تأمین اجتماعی: { $contact_centre }
    سایت: { $contact_site }
    .short =
        تأمین اجتماعی: تلفن { $contact_centre }
        { $contact_site }
agent-now = اورژانس { $ambulance }، { $contact_site }
