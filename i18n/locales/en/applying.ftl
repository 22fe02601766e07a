# Names and states of what people apply for, wherever it is shown
application-policy-extract = Extract of the policy
    .short = Extract
application-change-data = Change of data
    .short = Data
application-change-insurer = Choice of insurer
    .short = Insurer
application-attach-clinic = Attachment to a clinic
    .short = Clinic
application-chronic-benefit = Chronic illness benefit
    .short = Benefit
application-card-renewal = Renewal of the card
    .short = Card
application-appeal = Appeal
application-other = Application

application-status-sending = on its way
application-status-not_taken = not taken by the fund
application-status-received = received
application-status-in_review = in review
application-status-accepted = accepted
application-status-refused = refused
application-status-done = done

applying-filed =
    { $application_kind }: filed.
    Number: { $application_number }
    Status: { $application_status }

    Keep the number: with it you can see here on any day what was decided.
    .short =
        Filed! Your number is { $application_number }
        { $application_kind }: { $application_status }.
        Write the number down.
    .follow = My applications

applying-sending =
    Number: { $application_number }
    { $application_kind }: the fund has not confirmed it yet.

    We go on sending it until the fund takes it, and tell you as soon as it does. You need not do anything, the number is yours already.
    .short =
        Number { $application_number }
        The fund has not confirmed yet. We go on sending it and will tell you.
    .follow = My applications

applying-already =
    You have applied for this already, once is enough.
    { $application_kind }
    Number: { $application_number }
    Status: { $application_status }
    .short =
        You have applied already: number { $application_number }, { $application_status }
    .follow = My applications

applying-refused =
    The fund did not take it, so nothing is filed. Please try again, or talk to one of our specialists.
    .short = The fund did not take it, nothing is filed. A specialist: 99
    .again = Try again

application-notice = News: the fund has confirmed number { $number }. More is in the menu under “My applications”: /menu.
    .short = The fund has confirmed number { $number }. For more dial { $dial_code }
application-not_taken-notice = News: the fund has not taken number { $number }. To see what to do next: /menu.
    .short = The fund has not taken number { $number }. What to do next: dial { $dial_code }
