consent-ask =
    To find out whether you are covered, we send your number to the fund.

    The number is encrypted and kept only for as long as this conversation lasts. Nothing about you is sold. Everything we keep can be deleted at any time with /delete_my_data.

    Do you agree?
    .short = We ask the fund about your cover. Your number is kept encrypted, only while we talk, never sold. Delete it all in the menu. Agree?
    .yes = I agree
    .no = No, thanks
    .no-short = No
