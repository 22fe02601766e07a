appealing-choice = I am not allowed to choose my doctor

appealing-subject = What happened?
    .refused = I was refused care
    .refused-short = Refused care
    .paid = I was asked to pay
    .paid-short = Asked to pay
    .waiting = The wait is too long
    .waiting-short = Long wait
    .quality = The treatment was poor
    .quality-short = Poor treatment
    .rudeness = Rudeness
    .choice = { appealing-choice }
    .choice-short = Choice of doctor
    .not_received = My records show care I did not receive
    .not_received-short = Care not received
    .other = Something else
appealing-place = Where was it?
    .row = { $organisation }
    .others = Show others
    .other = Type its name
appealing-typed = Type the name of the hospital or clinic, and the town.
    .short = Name of the clinic, and town:
appealing-date = When was it? Type the day, such as 31.10.2026. If it was on several days, the last one will do.
    .short = When was it? Day.month.year:
appealing-words =
    Say in your own words what happened and what you ask for, in up to 200 characters. Only those who deal with the appeal will read it.

    You can also leave this out.
    .short = What happened? Type it, or
    .skip = Leave it out
say-appeal_too_old = That is more than { $appeal_years } years ago, too far back to be dealt with. Please check the date.
    .short = That is over { $appeal_years } years, too long ago.
