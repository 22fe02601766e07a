home-menu =
    Hello! Here you can check whether somebody is enrolled in basic medical insurance, learn about the outpatient chronic-disease benefit, and find whom to ask.

    We never ask for bank card numbers, passwords, or codes from a bank or payment app.
    .short = Medical insurance
    .coverage = Am I insured?
    .family = Check for my family
    .family-short = My family
    .benefit = Chronic-disease benefit
    .benefit-short = Chronic disease
    .basis = Legal basis
    .contacts = Whom to ask
    .contacts-short = Contacts
    .privacy = My data
    .language = 中文
    .language-short = Zhongwen
    .agent = Agent
