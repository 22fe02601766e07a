account-about =
    The insured person's account shows your policy and your OMS treatment on one web page.

    It is free in every region and open round the clock.
    .short = Your OMS account on the web: free and open day and night
    .features = What you can do there
    .features-short = What it offers
    .enter = How to sign in
    .connect = How to get access

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

account-connect =
    There is nothing extra to sign up for; a Gosuslugi account is enough:

    1. Register at { $state_services }.
    2. Confirm your account: until then the personal account stays closed.
    3. Use it to sign in.

    Step by step: { $account_help }
    .short =
        1. Register at { $state_services }
        2. Confirm your account
        3. Sign in with it
        Nothing else is needed
