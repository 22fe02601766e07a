# A list, an item at a time: have it, not yet, explain; a question is answered by yes or no
checklist-have = دارم
checklist-not_yet = هنوز ندارم
    .short = ندارم
checklist-yes = بله
checklist-no = خیر
checklist-explain = توضیح
checklist-explain-where = از کجا: { $where }
checklist-explain-stamp = مهر یا امضا: { $stamp }
checklist-explain-months = نباید قدیمی‌تر از { $months } ماه باشد.

checklist-begun =
    این فهرست فقط با کد خودش باز می‌شود: { $list_code }

    آن را یادداشت کنید؛ دیگر نشان داده نمی‌شود.
    .short = کد این فهرست: { $list_code }
        یادداشت کنید؛ دیگر نشان نمی‌دهیم.
    .go = شروع
checklist-whole = هر چه در این فهرست بود آماده است.
    .short = همه فهرست آماده است.
    .go = ادامه
    .over = از اول
checklist-code = این فهرست کد خودش را دارد. چهار رقم آن را بنویسید.
    .short = کد 4 رقمی این فهرست را بزنید
checklist-dated = چه تاریخی روی مدرک است؟ مثلاً ۱۴۰۵/۰۱/۱۱
    .short = تاریخ روی مدرک؟ مثلاً 1405/01/11
checklist-too_old = این مدرک قدیمی است: باید از { $oldest } به بعد باشد. یکی تازه بگیرید.
    .short = قدیمی است؛ از { $oldest } به بعد لازم است.
    .go = ادامه
checklist-lacks =
    { $lacking } مدرک کم است.
    هر کدام آماده شد، همین‌جا انتخابش کنید.
    .short = { $lacking } مدرک کم است
    .send = فهرست را برایم بفرستید
    .send-short = فرستادن
    .over = از اول

say-wrong_list_code = کد درست نیست؛ دوباره بزنید.
say-list_locked = کد پنج بار نادرست بود؛ فردا بیایید.
say-list_sent = فهرست فرستاده شد.
