# Whom to ask: where the fund's telephone is not known, the federal fund's list names it
fund-desk =
    { $has_fund_phone ->
        [1] the contact centre: { $contact_centre }
       *[0] the OMS fund of your region, whose number is at { $contact_centre }
    }

contacts-ways =
    { $has_fund_phone ->
        [1] OMS fund of your region{ $fund_phone_hours ->
            [always] , day and night
           *[other] {""}
        }: { $contact_centre }
       *[0] OMS fund of your region, its site and telephone: { $contact_centre }
    }

    Your insurer has an insurance representative for you, who helps free of charge with choosing a clinic or doctor, check-ups and disputes. How would you like to reach them?
    .short =
        OMS fund{ $has_fund_phone ->
            [1] {""}
           *[0] {" "}of your region
        }:
        { $contact_centre }
        Your representative:
    .phone = By phone, through my insurer
    .phone-short = Phone
    .visit = In person
    .write = In writing
    .clinic = At my clinic
    .clinic-short = Clinic
    .who = What they help with
    .who-short = Who does what
    .counter = For health-centre staff
    .counter-short = For centres

contacts-phone =
    Call your own insurer's information line. The number is on the policy form and on the insurer's site; all insurers are listed here: { $insurers_list }

    Not sure who insures you? Ask { fund-desk }.
    .short =
        Call your insurer: the number is on your policy or its site.
        Insurer not known? Ask
        { $contact_centre }

contacts-visit =
    The representative sees people at your insurer's office. Its address and hours are on the insurer's site; list of insurers: { $insurers_list }

    Bring your passport and policy.
    .short = Go to your insurer's office; the address is on its site. Bring your passport and policy

contacts-write =
    Write to your insurer: its postal and e-mail addresses are on its site.

    The fund takes messages on its own site under "Write to us". Funds of other regions: { $funds_list }
    .short = Your insurer's site gives its postal and e-mail address. The fund's site has "Write to us"

contacts-clinic =
    Some clinics have a desk with an insurance representative; some without one have a phone that connects straight to them. Ask at the clinic's reception.
    .short = Some clinics have a representative's desk or a direct phone. Ask at reception

contacts-who =
    There are three tiers, all free of charge:

    1. Contact centre: choosing a clinic and doctor, doctors' hours, check-ups, your complaints and requests.
    2. Invitations and reminders for check-ups, and surveys.
    3. Help in following the doctor's advice after a check-up, disputes, legal help.
    .short =
        Tier 1: contact centre; clinics, doctors, requests
        Tier 2: check-up reminders, surveys

        Tier 3: doctor's advice after check-ups, disputes, legal help
