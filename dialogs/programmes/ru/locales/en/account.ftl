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
    .have = Yes
    .not_yet = Not yet

account-registered = Registered at { $state_services }?
    .name = Register at { $state_services }
    .why = The account needs no sign-up of its own: you sign in with Gosuslugi. Registering is free and takes a phone or an e-mail address.

account-confirmed = Is the Gosuslugi account confirmed?
    .name = Confirm the Gosuslugi account
    .why = The personal account stays closed until then. It is confirmed at a public service centre (MFC) with the passport, or through a bank online.
    .why-short = At a public service centre (MFC) with the passport, or through a bank online.

account-entered = Did signing in to the personal account work?
    .name = Sign in to the personal account
    .why = Sign in with the Gosuslugi account. In detail: { $account_help }
    .why-short = Sign in with the Gosuslugi account.

account-lacks =
    Steps still to do: { $lacking }.
    When one is done, choose it here.
    .short = Steps to do: { $lacking }
    .send = Send me this list
    .send-short = Send the list
    .over = Begin again

account-connected =
    All done: the personal account is open at any time.
    .enter = How to sign in

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
