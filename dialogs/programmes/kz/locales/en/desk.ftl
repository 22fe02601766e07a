# Who answers people: tiers, subjects, organisations, answers that agents have ready

tier-clinic_support = The clinic's patient support and internal audit service
    .duties = Deals first, and on the spot, with complaints about the quality and timeliness of care in its clinic.
tier-region = The region's health department
    .duties = Takes up what the clinic did not settle: all clinics of the region answer to it.
tier-fund = The Social Health Insurance Fund
    .duties = Checks status and payments, and deals with complaints that neither the clinic nor the region settled.

subject-status = My insurance status
    .short = My status
subject-payments = Contributions and deductions
    .short = Payments
subject-attachment = Attachment to a clinic, appointments
    .short = Clinic
subject-quality = Quality of care, or a long wait
    .short = Quality, waiting
subject-paid = Asked to pay for what is free
    .short = Asked to pay
subject-other = Something else

organisation-fsms = Social Health Insurance Fund
organisation-fsms-astana = The Fund's Astana branch
organisation-fsms-almaty = The Fund's Almaty branch
organisation-fsms-shymkent = The Fund's Shymkent branch
organisation-fsms-kostanay = The Fund's Kostanay branch

# Answers that agents have ready. What the programme does not know, the agent fills in

canned-danger =
    This is urgent. Do not wait for our answer: call { $ambulance } or { $emergency } now. The ambulance is free without insurance too.
    .title = Urgent: call an ambulance
canned-insured =
    We have checked: by the number ending in { $number } you are insured until { $until }. With the district doctor's referral specialists, tests, CT and MRI are free for you.
    .title = Insured
canned-gaps =
    For the number ending in { $number } there are unpaid months among the last { $months_needed }. Pay those, or pay { $months_ahead } months ahead, each month by itself. The status begins with the next month.
    .title = Unpaid months
canned-self =
    If nobody pays for you, the contribution is { $self_payment } tenge a month: in your bank's app, at a bank or at the post office. First see whether your employer or the state pays for you.
    .title = Paying for oneself
canned-employer =
    Your employer pays for you: { $employer_rate }% of its own and { $worker_rate }% from your wage. If the payments do not show, ask the accountants first whether they were sent and whether your IIN is right. If they do not answer, tell us where you work and which months.
    .title = The employer did not pay
canned-state =
    The state pays for { $state_categories } groups: children, pensioners, people with disabilities, pregnant women without work, full-time students, the registered unemployed and others. If you belong to one and have no status, send us a paper that shows it.
    .title = The state pays
canned-grace =
    When payments stop, the status stays for another { $grace_months } months. The debt for these months has to be paid all the same.
    .title = Payments stopped
canned-attachment =
    You can see at { $egov_site } where you are attached. If nowhere, apply there: it takes { $attachment_days ->
        [one] { $attachment_days } working day
       *[other] { $attachment_days } working days
    }. The clinic has to work with the Fund.
    .title = Attachment to a clinic
canned-clinic_first =
    The patient support and internal audit service of the clinic itself is the fastest: ask for it at the reception and leave a note with your telephone. If it does not help, write here: we pass it on to the region or to the Fund.
    .title = The clinic's service first
canned-paid =
    Care on a referral is free for insured people. If you are asked for money, write to us before you pay: which clinic, when, what for and how much. If you have paid, send a photo of the receipt.
    .title = Asked to pay
canned-papers =
    We need papers to look into this: the referral, the clinic's answer, a receipt. Send a photo or a file. If you cannot send files, tell us what they say.
    .title = Please send papers
canned-channels =
    The Fund can be reached in other ways too: the app { $qoldau } (your appeal gets a number), { $bot } on Telegram, by telephone { $contact_centre } (free, day and night), the site { $fund_site }.
    .title = How to reach the Fund
