account-about =
    The insured person's account shows your policy and your OMS treatment on one web page.

    It is free in every region and open round the clock.
    .short = Your OMS account on the web: free and open day and night
    .features = What you can do there
    .features-short = What it offers
    .enter = How to sign in
    .connect = How to get access
    .links = Useful links
    .links-short = Links

account-features =
    In the account you can:

    • see what care you were given, where, when and at what cost;
    • see your insurer and your clinic;
    • book a doctor and check whether you are due a check-up;
    • choose or change your insurer;
    • write to your insurer or the health authority;
    • keep a health diary.

    Each region offers its own set.
    .short = There you see your care and its cost, insurer and clinic; book a doctor, change insurer, send appeals. It differs by region
    .enter = How to sign in

account-enter =
    There are two ways in:

    1. Through Gosuslugi, { $state_services }: works for every region.
    2. Through the site of your region's OMS fund. List of funds: { $funds_list }

    You need a confirmed Gosuslugi account.
    .short = Sign in at { $state_services } (any region) or on your region's OMS fund site, listed at { $federal_fund }
    .connect = How to get access

account = Connecting the account

account-registered = Are you registered at { $state_services }?
    .name = Register at { $state_services }
    .why = The account needs no sign-up of its own: one enters with Gosuslugi. Registering is free and takes a phone or an e-mail address.

account-confirmed = Is your Gosuslugi account confirmed?
    .name = Confirm the Gosuslugi account
    .why = The personal account stays closed until then: it makes sure that you are you.

place-confirmation = A public service centre (MFC) or your bank online, with the passport

account-entered = Have you entered the personal account?
    .name = Enter the personal account
    .why = Enter with your Gosuslugi account. In detail: { $account_help }

account-connected =
    All done: the personal account is open to you at any time.
    .enter = How to enter

account-links =
    Registry of insurers: { $insurers_list }
    Funds of the regions: { $funds_list }
    Help with registering: { $account_help }
    .short = Registry of insurers, list of funds, help page: we send you the links
    .sms = Send them here
    .sms-short = Send by SMS

account-links-sms =
    Insurers: { $insurers_list }
    Funds: { $funds_list }
    Help: { $account_help }
