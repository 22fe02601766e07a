centre_day-list =
    { $day_count ->
        [0] Nobody has been checked on this line today.
       *[other] Checked on this line today: { $day_count }. The last ones:
    }

    { $day_checks }
    .short =
        { $day_count ->
            [0] No checks on this line today
           *[other] Checked today: { $day_count }
        }
        { $day_checks }
    .file = The whole day as a file

centre_day-standing =
    { $standing ->
        [insured] insured
        [conditional] conditional
        [pending] pending
        [not_insured] not insured
       *[unknown] no answer
    }
    .short =
        { $standing ->
            [insured] insured
            [conditional] conditional
            [pending] pending
            [not_insured] no
           *[unknown] no answer
        }
centre_day-check = { $four } { centre_day-standing } { $time }
    .short = { $four } { centre_day-standing.short } { $time }

centre_day-file = Today's checks on this line: { $count }. The table opens in any spreadsheet.
    .time = time
    .number = last four
    .standing = answer

say-day_sent = The file is on its way.
