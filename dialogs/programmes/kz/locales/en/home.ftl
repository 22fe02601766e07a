programme-name = Kazakhstan: health insurance (OSMS)

home-menu =
    Hello! This is the guide to compulsory social health insurance (OSMS) in Kazakhstan.

    What would you like to know?
    .short = OSMS
    .coverage = Am I insured?
    .family = Is my family insured?
    .family-short = My family
    .benefits = What is free of charge?
    .benefits-short = What is free?
    .clinic = My clinic: attachment, appointments
    .clinic-short = My clinic
    .complaint = Complain about care
    .complaint-short = Complaint
    .insure = How do I become insured?
    .insure-short = Get insured
    .ways = Where else can I check?
    .ways-short = Other ways
    .privacy = My data
    .language = Қазақша / Русский
    .language-short = Kaz/Rus
