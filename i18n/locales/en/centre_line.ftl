centre_line-code =
    This is for the staff of health centres. Send the 13-digit code that your centre got from the fund: it registers this phone or chat, and works once.

    No code yet? Your centre asks the fund for one: { $contact_centre }.
    .short =
        For health centres: type the 13-digit code you got from the fund.
        No code? Ask { $contact_centre }

say-line_registered = This line is registered. Patients can be checked now.
    .short = Registered.
say-line_wrong = There is no such code, or it has been used. Check the digits.
    .short = No such code, or used already.
say-line_expired = This code has expired. Ask the fund for a new one.
    .short = Code out of date. Ask for a new one.
say-line_locked = Too many wrong codes today. You can try again tomorrow.
    .short = Too many wrong codes. Try tomorrow.
say-line_gone = This line is not registered any more. A new code comes from the fund.
    .short = This line is not registered any more.
say-line_left = This line is not registered any more.
