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

    You can write to the fund from here too. And your insurer has an insurance representative for you, who helps free of charge with choosing a clinic or doctor, check-ups and disputes.
    .short =
        OMS fund{ $has_fund_phone ->
            [1] {""}
           *[0] {" "}of your region
        }{ $fund_phone_hours ->
            [always] , day and night
           *[other] {""}
        }:
        { $contact_centre }
    .representatives = Insurance representative
    .representatives-short = Representative
    .write = Write to us
    .dispute = A dispute with a clinic or insurer
    .dispute-short = Dispute
    .region = Choose a region
    .region-short = Region
    .counter = For health-centre staff
    .counter-short = For centres
