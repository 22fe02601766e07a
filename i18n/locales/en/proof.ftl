proof-offer =
    Details are only for the person themselves, or for somebody they trust with them.

    We send a one-time code to the phone that the fund has on file. Type that code here to open the details.
    .short = Details open with a one-time code. It goes to the phone that the fund has on file.
    .send = Send the code

proof-code =
    We sent a code to the phone that the fund has on file. Type its 6 digits here. The code is good for 10 minutes.
    .short = Type the 6 digits sent to the phone on file
    .say-wrong_code = That is not the code. Check it and type it again.
    .say-wrong_code-short = That is not the code.

proof-no_phone =
    The fund has no phone on file for this person, so there is nowhere to send a code. Ask the fund to add the phone.
    .short = The fund has no phone on file for this person. Ask the fund to add it.

proof-sms = Code: { $code }. Good for 10 minutes. Do not tell it to anybody, not even to staff of the fund.

say-code_expired = That code has run out. Ask for a new one.

say-code_limit = No more codes today. Ask for a new one tomorrow.
    .short = No more codes today.
