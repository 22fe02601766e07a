family_consent-ask =
    May you ask for this person? For example, it is your child, your parent, or somebody who asked you to.

    We send their number to the fund to find out whether they are covered. The number is encrypted and kept only for as long as this conversation lasts. Nothing is sold. Everything we keep can be deleted at any time with /delete_my_data.
    .short = Your child, your parent or somebody who asked you? We send their number to the fund, and keep it encrypted only while we talk.
    .yes = Yes, I may ask
    .no = No
