# The care that the fund paid for
care-period = For which time shall we show the care you received?
    .short = Care received: for which time?
    .month = The last month
    .quarter = Three months
    .this_year = This year
    .last_year = Last year
    .dates = Other dates

care-first_day = From which day? For example 31.01.2026.
    .short = From which day? DD.MM.YYYY
care-last_day = Until which day? For example 28.02.2026.
    .short = Until which day? DD.MM.YYYY

care-list =
    From { $care_since } to { $care_until }: { $care_count ->
        [one] { $care_count } treatment
       *[other] { $care_count } treatments
    }, { $care_total } in all.

    The fund paid for this, not you. Open a line to see the details.
    .short =
        { $care_since } - { $care_until }: { $care_count ->
            [one] { $care_count } treatment
           *[other] { $care_count } treatments
        }
        { $care_total } in all
    .row = { $care_day }: { $care_short }, { $care_cost }
    .row-short = { $care_day } { $care_short } { $care_cost }
    .earlier = Earlier ones

care-none =
    From { $care_since } to { $care_until } no clinic charged the fund for you. Recent charges arrive with a delay.
    .short =
        { $care_since } - { $care_until }: no charges for you. They arrive with a delay
    .period = Other dates

care-away =
    The fund does not answer just now, so we could not look. That does not mean that there was no care.
    .short = The fund does not answer, so we could not look.
    .again = Try again
    .period = Other dates

care-treatment =
    { $care_name }

    Kind: { $care_kind }
    Conditions: { $care_condition }
    When: { $care_days }
    Where: { $care_organisation }
    Cost: { $care_cost }, paid by the fund
    .short =
        { $care_days }: { $care_name }

        { $care_kind }, { $care_condition }

        { $care_organisation }, { $care_cost }
    .not_received = I did not receive this
    .not_received-short = Not received

care-kind-primary = primary care
care-kind-specialised = specialised care
care-kind-ambulance = ambulance
care-kind-high_tech = high-technology care
care-kind-preventive = prevention
care-kind-other = kind not stated
care-condition-outpatient = outpatient
care-condition-day_hospital = day hospital
care-condition-inpatient = in hospital
care-condition-ambulance = by an ambulance team
care-condition-other = conditions not stated

say-care_gone = The fund does not have that entry any more. Here is the list again.
    .short = That entry is gone.
