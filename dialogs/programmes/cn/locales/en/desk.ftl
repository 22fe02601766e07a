# Who answers people: tiers, subjects, organisations, answers that agents have ready

tier-township = Medical-insurance window of the township
    .duties = Explains how to apply and with which papers, takes the papers in, and takes renewals.
tier-joint_centre = The county's medical-insurance centre
    .duties = Verifies the applications and renewals that the window sends on (once the joint management centre), and decides what the window cannot.

subject-scope = Is my illness covered?
    .short = Illnesses
subject-papers = Papers to apply with
    .short = Papers
subject-renewal = Renewing the card
    .short = Renewal
subject-hospital = My designated hospital
    .short = Hospital
subject-other = Something else

organisation-county-office = Medical-insurance office where the person is insured
organisation-office-guangdong = Medical-insurance office, Guangdong
organisation-office-tianjin = Medical-insurance sub-centre, Tianjin
organisation-office-henan = Medical-insurance office, Henan
organisation-office-anhui = Medical-insurance office, Anhui
organisation-office-shaanxi = Medical-insurance office, Shaanxi
organisation-office-hubei = Medical-insurance office, Hubei
organisation-office-wuhan = Medical-insurance offices of Wuhan's districts

# Answers that agents have ready. What the programme does not know, the agent fills in

canned-danger =
    If it is urgent, do not wait for our answer: call { $ambulance } now.
    .title = Urgent: ambulance
canned-covered =
    We have checked: the insurance of the number ending in { $number } is in order, until { $until }.
    .title = Insured
canned-scope =
    Which illnesses are covered differs from place to place. Send us the name on the hospital's diagnosis certificate, or ask the office where you are insured at { $contact_centre }. For high blood pressure and diabetes below that grade there is another benefit for medicines.
    .title = Illnesses covered
canned-town =
    Employees and town residents need: their own application, outpatient records of two years (or a recent period), inpatient records within two years, copies from the discharge record. Then fill in the form at the social security (medical insurance) office where you are registered. After its review the designated hospital examines you and stamps the form, the district reviews it once more, and you hand in a one-inch photo and name your hospital.
    .title = Papers: employees and town residents
canned-rural =
    Rural residents need: an application with the village committee's seal and signature, copies of the identity card (both sides), of the register's first page and own page, of the medical card (both sides), a disease certificate and test results with the hospital's seal, two one-inch photos. Ask the local office whether it still wants the family-planning certificate.
    .title = Papers: rural residents
canned-records =
    Inpatient records have to be from the last two years: the records office of the hospital copies them, take your identity card. The attending doctor writes the diagnosis certificate and fills in the form.
    .title = Records and diagnosis certificate
canned-renewal =
    The card is valid for { $card_years } years and is renewed before it ends. Where: { office-name }. Take the card and your identity card or electronic voucher.
    .title = Renewal
canned-office =
    Your office is: { office-name }. Online, search for “{ $online_channel }”; or call the hotline, { $contact_centre }, with the area code of the place you are insured in if you are elsewhere.
    .title = Where to apply
canned-hospital =
    Once you are recognised, tell the window which designated hospital you choose: that is where your chronic illness is treated. To change it, ask here first: { office-name }.
    .title = Designated hospital
canned-photos =
    Please photograph the papers so that all four corners, the writing and the seals can be seen. If your phone cannot send photos, take the originals to: { office-name }.
    .title = Papers are missing
canned-verified =
    Your papers are with the county centre, which verifies them; you get the result here. There is no need to come again meanwhile.
    .title = Being verified
