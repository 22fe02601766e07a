checked_by-list =
    These health centres checked whether you are covered, the last one first. Checks are kept for { $checks_kept } days.

    { $visits }

    You have not been there? Tell the fund: { $contact_centre }.
    .short =
        Who checked you in { $checks_kept } days:
        { $visits }

        Not been there? Tell { $contact_centre }
checked_by-visit = { $at }: { $centre }
    .short = { $at } { $centre }

checked_by-nobody = No health centre has checked your number here in the last { $checks_kept } days.
