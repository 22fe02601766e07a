agent-reach =
    اگر جان کسی در خطر است، همین حالا با اورژانس تماس بگیرید: { $ambulance }

    برای هر پرسشی دربارهٔ بیمه، با مرکز ارتباطات تأمین اجتماعی تماس بگیرید: { $contact_centre }
    یا به این سایت بروید: { $contact_site }
    .short =
        خطر جانی؟ اورژانس { $ambulance }
        تأمین اجتماعی: تلفن { $contact_centre }
        { $contact_site }
