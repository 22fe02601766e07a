home-menu =
    Hello! This is the help line for compulsory medical insurance (OMS). We check whether a policy is valid, explain the personal account and tell you whom to ask.

    We never ask for a card number, a password, or codes from a bank or Gosuslugi.
    .short = OMS health insurance
    .coverage = Is my policy valid?
    .coverage-short = My policy
    .family = A family member's policy
    .family-short = Family
    .account = Personal account
    .account-short = My account
    .contacts = Whom to ask
    .contacts-short = Contacts
    .privacy = My data
    .language = Русский
    .language-short = Russkiy
