card-issued =
    The chronic-disease card is valid for { $card_years } years; it is renewed before it ends.

    Send the day of issue that is on the card, for example 2025-03-01.
    .short = The card is valid { $card_years } years. Type its day of issue, like 20250301
    .how = How to renew
    .region = My region ({ office-here })
    .region-short = Region
    .say-card_stopped = There will be no reminder.

card-valid =
    Valid until { $card_until }: { $card_days ->
        [one] { $card_days } day
       *[other] { $card_days } days
    } left. If another date is printed on the card, that one holds.

    Renew it before then: { office-name }. Shall we remind you on { $card_reminder }?
    .short =
        Valid until { $card_until }
        Days left: { $card_days }
        Renew before then: { office-name }
    .remind = Yes, remind me
    .remind-short = Remind me
    .how = How to renew
    .region = My region ({ office-here })
    .region-short = Region

card-due =
    Valid until { $card_until }: { $card_days ->
        [0] today is the last day
        [one] { $card_days } day left
       *[other] { $card_days } days left
    }. It is time to renew it now.

    Where: { office-name }.
    .short =
        Valid until { $card_until }
        Days left: { $card_days }
        Renew it now
    .how = How to renew
    .another = Another day of issue
    .another-short = Another date
    .region = My region ({ office-here })
    .region-short = Region

card-expired =
    This card ended on { $card_until }, { $card_days ->
        [one] { $card_days } day
       *[other] { $card_days } days
    } ago.

    Ask soon whether it can still be renewed or you have to apply anew: { office-name }.
    .short =
        Ended on { $card_until }
        Ask the office: renew late or apply anew?
    .how = How to renew
    .apply = Apply anew
    .another = Another day of issue
    .another-short = Another date

card-reminded =
    Good, we remind you on { $card_reminder }. The message will not mention an illness.
    .short = Good, an SMS will remind you on { $card_reminder }
    .how = How to renew
    .stop = Cancel the reminder
    .stop-short = No reminder

card-kept =
    Valid until { $card_until }: { $card_days ->
        [one] { $card_days } day
       *[other] { $card_days } days
    } left.

    We remind you on { $card_reminder }.
    .short =
        Valid until { $card_until }
        Reminder: { $card_reminder }
    .how = How to renew
    .another = Another day of issue
    .another-short = Another date
    .stop = Cancel the reminder
    .stop-short = No reminder

card-how =
    The card is renewed before it ends.

    It used to be like this: people applied at the township's joint management office (heguanban), which sent it to the joint management centre for verification. They are part of medical insurance now, so today it is the { office-name }.

    Take the card and your electronic voucher or identity card. Whether recent records or test results are wanted, ask first: { $contact_centre }.
    .short =
        Before it ends, at the { office-name }

        It used to be the township joint office, with the joint centre verifying; both are part of medical insurance now

        Take the card and your identity card; ask { $contact_centre } if records are wanted
    .office = Where to apply
    .tiers = Who takes it, who verifies it
    .tiers-short = Who does what
    .write = Ask the office here
    .write-short = Ask here
    .contacts = Whom to ask
    .contacts-short = Contacts

# The entry for a calendar: its title says nothing of an illness
card-event = Renew a card
card-calendar = For your calendar: open it to be reminded there too.
card-uncalendar = Open this file to take the reminder out of your calendar.
