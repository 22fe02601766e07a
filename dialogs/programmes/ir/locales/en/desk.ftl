# Who answers people: tiers, subjects, organisations, answers that agents have ready

tier-centre_1420 = People's contact centre (1420)
    .duties = Answers insured people and health-care centres, and passes on to the province what has to be looked into there.
tier-province = The province's treatment directorate
    .duties = Deals with centres' access and contracts, payment documents, and cases that have to be seen in the province.

subject-entitlement = My cover
subject-debt = The employer's debt
    .short = Employer's debt
subject-special = Special patients
subject-foreign = Foreign nationals
subject-centre = A health-care centre's question
    .short = For centres
subject-other = Something else

organisation-tamin = Social Security Organization (Tamin)

# Answers that agents have ready. What the programme does not know, the agent fills in

canned-danger =
    If somebody's life is in danger, do not wait for our answer: call the ambulance now, { $ambulance }.
    .title = Urgent: ambulance
canned-covered =
    The number ending in { $number } is covered for treatment until { $until }. No booklet is needed: the national code and one identity document will do.
    .title = Covered
canned-debt =
    The number ending in { $number } is not covered because of the employer's debt. Ask the employer to send the list and pay the contributions, and tell us the workplace and the months you worked.
    .title = The employer's debt
canned-documents =
    Booklets are no longer issued. Tell the centre the national code and show one of these: an earlier booklet with unused pages, the national card, the birth certificate, or the booklet's cover.
    .title = What to take along
canned-check =
    You can see your cover yourself too: dial { $entitlement_code } or { $second_code }, go to { $check_site }, or use the app at { $app_site }
    .title = Ways to check
canned-special =
    Special patients (haemophilia, thalassaemia, dialysis) check as others do, and their tracking code carries the word “khas” (special). If it is missing, send us the papers of the illness and we look into it.
    .title = Special patients
canned-foreign =
    Foreign nationals check with the first ten digits of the booklet's serial number and, until further notice, show the booklet's cover at the centre. Newcomers use their FIDA number.
    .title = Foreign nationals
canned-prescription =
    An electronic prescription is valid for { $prescription_days } days. If they have passed, ask the doctor to write it again.
    .title = How long a prescription is valid
canned-no_contract =
    A centre without a contract that wants to see electronic prescriptions goes to the treatment directorate of its province: it opens the portal and gives a user name and a password.
    .title = Centre without a contract
canned-register =
    Services are registered at { $portal_site }: an electronic request under “{ $electronic_menu }”, a booklet sheet under “{ $sheet_menu }”, a letterhead under “{ $letterhead_menu }”.
    .title = Registering in the portal
canned-payment =
    Hand in the list of claims with the booklet sheets and letterheads, within the set time, to the treatment directorate of the province. Radiotherapy is sent as an uploaded file until the portal takes it.
    .title = Payment documents
canned-papers =
    We need papers to look into this: a photo of the national card or the booklet's cover, and any letter about it. If your phone cannot send files, call { $contact_centre }.
    .title = Please send papers
