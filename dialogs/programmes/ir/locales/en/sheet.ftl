# The request is on a sheet of a treatment booklet: three steps

sheet-cover =
    Step 1 of 3: entitlement

    As before, first make sure that the patient's treatment cover is in force. Type their national code.
    .short = Step 1 of 3: entitlement. Type the patient's national code:
    .foreign = Foreign nationals
    .other = Another way

sheet-register =
    Step 2 of 3: register

    Register the service in the treatment portal, menu «{ $sheet_menu }» (confirm a prescription): { $portal_site }
    .short =
        Step 2 of 3: register at { $portal_site }
        { $sheet_menu }
    .go = Next step

sheet-api =
    Step 3 of 3: confirm at once

    If your own system has the fund's API built in, you can confirm the prescription there while you receive it.
    .short = Step 3 of 3: if your system has the fund's API, confirm the prescription there while you receive it.
    .another = Next patient
