# A request on a letterhead: what it must show, then entitlement, registering, API

letterhead = Letterhead of a practitioner or institution
    .have = It is there
    .not_yet = Missing

letterhead-first_name =
    Step 1 of 4: the letterhead

    Have the letterhead before you; there are six things to check. First: the patient's first name?
    .short = Letterhead, 1 of 6: patient's first name?
    .name = Patient's first name
    .name-short = First name
    .why = The patient's first name, as it is on their document.

letterhead-surname = Second: the patient's surname?
    .short = 2 of 6: patient's surname?
    .name = Patient's surname
    .name-short = Surname
    .why = The patient's surname, as it is on their document.

letterhead-national_code = Third: the patient's national code?
    .short = 3 of 6: patient's national code?
    .name = Patient's national code
    .name-short = National code
    .why = Ten digits. A letterhead is registered by this code.

letterhead-date = Fourth: the date of prescribing?
    .short = 4 of 6: date of prescribing?
    .name = Date of prescribing
    .why = The day on which the doctor wrote the request.

letterhead-stamp = Fifth: the treating doctor's stamp?
    .short = 5 of 6: treating doctor's stamp?
    .name = Treating doctor's stamp
    .name-short = Doctor's stamp
    .why = The stamp of the doctor who treats the patient.

letterhead-signature = Sixth: the treating doctor's signature?
    .short = 6 of 6: treating doctor's signature?
    .name = Treating doctor's signature
    .name-short = Doctor's signature
    .why = The signature of the doctor whose stamp is on the letterhead.

letterhead-lacks =
    { $lacking ->
        [one] This letterhead is not acceptable: one thing is missing.
       *[other] This letterhead is not acceptable: { $lacking } things are missing.
    }

    The buttons name what is missing. When one has been put right, press it.
    .short = Not acceptable, missing:
    .send = Send me the list
    .send-short = Send the list
    .over = Another letterhead
    .over-short = Begin again

letterhead-cover =
    The letterhead is complete and acceptable.

    Step 2 of 4: entitlement. Type the patient's national code from the letterhead. The same check shows special patients (haemophilia, thalassaemia, dialysis).
    .short = Letterhead complete. Step 2 of 4: entitlement, also of special patients. Patient's national code:
    .foreign = Foreign nationals
    .other = Another way

letterhead-register =
    Step 3 of 4: register by national code

    Register the request by the patient's national code: in your centre's own system, by the paraclinic web service, or in the treatment portal, menu «{ $letterhead_menu }» (confirm a prescription by national code): { $portal_site }
    .short =
        Step 3 of 4: register by national code, in your own system (web service)

        or at { $portal_site }, menu
        { $letterhead_menu }
    .go = Next step

letterhead-api =
    Step 4 of 4: confirm at once

    If your own system has the fund's API built in, you can confirm the prescription there while the service is given.
    .short = Step 4 of 4: if your system has the fund's API, confirm the prescription there while giving the service.
    .another = Next patient
