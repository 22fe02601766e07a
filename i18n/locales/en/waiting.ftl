waiting-last_four =
    Your answer has arrived. To open it, type the last four digits of the number you asked about.
    .short = Your answer has arrived. Type the last 4 digits of the number you asked about
    .skip = Later
    .say-wrong_last_four = Those digits do not match. Please try again.
    .say-wrong_last_four-short = No match, try again.

waiting-notice = The answer to your question has arrived. To open it, press /start.
    .short = The answer to your question has arrived. To open it, dial { $dial_code }
