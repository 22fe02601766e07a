following-list = Your applications and appeals, each with the last digits of its number.
    .short = Your applications:
    .row = { $application_kind } { $application_four }: { $application_status }
    .number = Find by number
following-none = There are no applications or appeals yet. If you have a number, we can look it up.
    .short = No applications yet.
    .number = Find by number
following-number = Type the number of the application or appeal: 8 digits.
    .short = Number of the application, 8 digits:
following-one =
    { $application_kind }
    Number: { $application_number }
    Made: { $application_made }
    Status: { $application_status }
    { $has_note ->
        [yes] The fund writes: { $application_note }
       *[no] {""}
    }
    { $application_state ->
        [sending] The fund has not confirmed it yet. We go on sending it and will tell you.
        [not_taken] The fund did not take it. Apply again, or talk to one of our specialists.
        [refused] You can appeal, or talk it over with one of our specialists.
        [accepted] It was decided in your favour.
        [done] All done, there is nothing left for you to do.
       *[other] There is no decision yet, look again in a few days.
    }
    .short =
        { $application_kind } { $application_number }
        { $application_made }: { $application_status }
        { $has_note ->
            [yes] { $application_note }
           *[no] { $application_state ->
                [sending] Not confirmed yet, we go on sending.
                [not_taken] Apply again or dial 99.
                [refused] You can appeal, or ask: 99.
                [accepted] Decided in your favour.
                [done] All done.
               *[other] No decision yet, look again later.
            }
        }
    .list = All my applications
    .appeal = Appeal
say-applications_kept = The fund is silent just now. This is what we knew last.
    .short = The fund is silent, this is older news.
say-application_unknown = This person has nothing under that number. Please check the digits.
    .short = No such number, check the digits.
