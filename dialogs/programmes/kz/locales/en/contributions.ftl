# Which months are not paid, and what paying them would do
contributions-gaps =
    IIN ending in { $last_four }. Of the last { $months_needed } months { $gap_count ->
        [one] { $gap_count } is
       *[other] { $gap_count } are
    } not paid: { $gap_months }.
    { $has_grace ->
        [yes] The status lasts until { $grace_until }, but what is missing must be paid all the same.
       *[no] {""}
    }

    If you pay all of it this month: { $gaps_price }, each month as a payment of its own. The status begins on { $covered_from }.
    .short =
        { $last_four }: { $gap_count ->
            [one] { $gap_count } month
           *[other] { $gap_count } months
        } not paid: { $gap_months }

        Pay them this month: { $gaps_price }
        { $has_grace ->
            [yes] Status until { $grace_until }
           *[no] Status from { $covered_from }
        }
    .ahead = What if I pay { $months_ahead } months ahead?
    .ahead-short = { $months_ahead } months ahead
    .how = How do I pay?
    .how-short = How to pay
    .by_state = Does the state not pay for me?
    .by_state-short = Does the state pay?
    .free = What is free without insurance?
    .free-short = What is free?

contributions-ahead =
    Instead of the months that are over you may pay { $months_ahead } months ahead: { $ahead_price }, each month as a payment of its own. If you do so this month, the status begins on { $covered_from }.
    .short =
        { $months_ahead } months ahead: { $ahead_price }, one payment a month. Paid this month, status from { $covered_from }
    .how = How do I pay?
    .how-short = How to pay

contributions-employer =
    IIN ending in { $last_four }. No contributions arrived for { $gap_count } of the last { $months_needed } months: { $gap_months }.

    Your employer pays for you. Ask the accounts office first: was it sent, and is the IIN right? Do not hurry to pay yourself.
    .short =
        { $last_four }: { $gap_count ->
            [one] { $gap_count } month
           *[other] { $gap_count } months
        } not received: { $gap_months }

        Ask your employer first, do not pay yourself yet
    .how = What does the employer pay?
    .how-short = What they pay
    .left = I no longer work there
    .free = What is free without insurance?
    .free-short = What is free?

contributions-whole =
    IIN ending in { $last_four }. { $gap_count ->
        [0] There is no gap in the last { $months_needed } months.
       *[other] Some months are not paid, but the status is valid: there is no need to pay for what is over.
    }
    .short = { $last_four }: { $gap_count ->
        [0] no gap in the last { $months_needed } months
       *[other] insured, no need to pay for months that are over
    }
    .benefits = What is free of charge?
    .benefits-short = What is free?

contributions-state =
    IIN ending in { $last_four }. The state pays the contributions: no months are counted and there is nothing for you to pay.
    .short = { $last_four }: the state pays, nothing for you to pay
    .benefits = What is free of charge?
    .benefits-short = What is free?
    .groups = For whom does the state pay?
    .groups-short = For whom?

contributions-away =
    The Fund does not answer just now, so we could not look at the payments. That does not mean that they are missing.
    .short = The Fund does not answer. That does not mean nothing is paid.
    .again = Try again
    .ways = Other ways
