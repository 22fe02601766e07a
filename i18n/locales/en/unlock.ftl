unlock-case_code =
    A specialist has answered. Type the four digits that you were given with your case's number.
    .short = Type the 4-digit code of your case
    .skip = Later
    .say-wrong_code = That is not the code of your case. Please look again.
    .say-wrong_code-short = Not that code, look again.
unlock-locked = The code was wrong three times, so we do not show the answer here. A specialist will tell you by telephone.
    .short = Wrong code 3 times. A specialist will tell you by telephone.
    .call = Call me
    .skip = Later
