# Whom is it about: the IIN
identify-number = Type your IIN: the 12 digits on your identity card.
    .short = Type your IIN (12 digits)
    .family = Ask for somebody else
    .family-short = For somebody else
identify-family_number = Type the IIN of the person you ask for: the 12 digits on their document.
    .short = Type their IIN (12 digits)
