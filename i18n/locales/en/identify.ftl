# What is typed here, as the object of a sentence; a programme rewords it
number-name = the insured person's number

identify-who = Whom is it about? These are the last digits of the numbers we keep for you.
    .short = Whose number? Its last digits:
    .row = { $person }
    .another = Another number
identify-number = Type { number-name }.
    .family = For somebody in my family
    .family-short = For my family
identify-family_number = Somebody in your family: type { number-name }.
identify-keep =
    Shall we keep the number that ends in { $last_four }, encrypted? Then you need not type it again.

    You can have it deleted at any time.
    .short = Keep the number that ends in { $last_four }, encrypted, so that you need not type it again?
    .yes = Yes, keep it
    .no = No

say-fund_silent = The fund does not answer just now. Nothing is lost, please try again a little later.
    .short = The fund does not answer. Try later.
say-limit = No more numbers can be looked up today. Please come back tomorrow.
    .short = No more numbers today. Try tomorrow.
