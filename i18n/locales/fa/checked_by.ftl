checked_by-list =
    این مراکز درمانی پوشش بیمهٔ شما را بررسی کرده‌اند؛ تازه‌ترین بالاتر است. سابقه تا { $checks_kept } روز می‌ماند.

    { $visits }

    آنجا نرفته‌اید؟ به سازمان خبر بدهید: { $contact_centre }
    .short =
        بررسی‌های { $checks_kept } روز:
        { $visits }

        آنجا نبودید؟ خبر بدهید:
        { $contact_centre }
checked_by-visit = { $at }: { $centre }
    .short = { $at } { $centre }

checked_by-nobody = در { $checks_kept } روز گذشته هیچ مرکز درمانی شمارهٔ شما را اینجا بررسی نکرده است.
    .short = در { $checks_kept } روز هیچ مرکزی شماره شما را ندیده است
