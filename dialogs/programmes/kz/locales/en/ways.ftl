# The other ways to check

ways-list =
    There are four more ways to check.
    .short = Where to check
    .egov = The portal { $egov_site }
    .egov-short = { $egov_site }
    .site = The Fund's site { $fund_site }
    .site-short = { $fund_site }
    .qoldau = The app { $qoldau }
    .qoldau-short = { $qoldau }
    .bot = The Fund's Telegram bot
    .bot-short = Telegram bot
    .checked = Who checked my status?
    .checked-short = Who checked me
    .counter = For health-centre staff
    .counter-short = For centres

ways-egov =
    1. At { $egov_site } open the section “Healthcare” («Денсаулық сақтау»).
    2. Find the service with information on taking part as a consumer of medical services, and on the deductions and contributions paid to compulsory social health insurance («Медициналық қызметтерді тұтынушы ретінде қатысу туралы және міндетті әлеуметтік медициналық сақтандыру жүйесінде аударылған аударымдар және (немесе) жарналар сомасы туралы ақпарат беру»).
    3. Order it and type your IIN.

    The answer is ready within { $egov_minutes } minutes.
    .short =
        { $egov_site }, Healthcare: information on taking part as a consumer of medical services and on sums paid. Order it, type your IIN: { $egov_minutes } minutes.

ways-site =
    Open { $fund_site }. Press “Check the status” («Мәртебені анықтау») in the right corner of the page and type your IIN.
    .short =
        Open { $fund_site }, press Check the status (Martebeni anyqtau) in the right corner and type your IIN.

ways-qoldau =
    Get { $qoldau } from Google Play or the App Store. Choose “Check insurance status” («Сақтандырылу мәртебесін тексеру») in the menu and type your IIN.

    You see the status and the payments of the last { $months_checked } months.
    .short =
        App { $qoldau }: Check insurance status (Saqtandyrylu martebesin tekseru), your IIN: status and { $months_checked } months of payments.

ways-bot =
    The Fund's bot: { $bot }
    { $bot_link }

    Choose “Find out the insurance status” («Сақтандыру мәртебесін анықтау») and type your IIN. You see the status and the payments of the last { $months_checked } months.

    Compare the name letter by letter: there are false bots.
    .short =
        Telegram { $bot }: Insurance status (Saqtandyru martebesin anyqtau), your IIN: status and { $months_checked } months of payments.
