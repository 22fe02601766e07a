home-menu =
    Hello! Here you get help with the outpatient benefit for chronic diseases: whether your illness is in scope, how to apply, which papers you still need, when to renew the card. You can also check whether somebody is insured.

    We never ask for bank card numbers, passwords, or codes from a bank or payment app.
    .short = Chronic-disease benefit
    .scope = Is my illness in scope?
    .scope-short = My illness
    .apply = How to apply
    .lacking = What do I still need?
    .lacking-short = What is missing
    .card = Renew the card
    .basis = Legal basis
    .coverage = Am I insured?
    .family = Check for my family
    .family-short = My family
    .contacts = Whom to ask
    .contacts-short = Contacts
    .privacy = My data
    .language = 中文
    .language-short = Zhongwen
    .agent = Agent
