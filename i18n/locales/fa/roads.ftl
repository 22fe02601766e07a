# Ways out that every screen has
language-name = فارسی

roads =
    .back = برگشت
    .back-short = قبل
    .home = منوی اصلی
    .home-short = منو
    .more = بیشتر
    .language = تغییر زبان
    .language-short = زبان
    .agent = ارتباط با کارشناس
    .agent-short = کارشناس
