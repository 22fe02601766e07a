# Who answers people: tiers of insurance representatives, subjects, organisations, answers that agents have ready

tier-contact_centre = Contact centre, tier 1
    .duties = Advises on choosing a clinic and a doctor, attachment, doctors' hours and check-ups; settles the appeals that it may settle itself and draws in colleagues.
tier-notices = Invitations and surveys, tier 2
    .duties = Invites people to check-ups and preventive examinations, follows who came, reminds those who did not, holds surveys and studies the answers.
tier-disputes = Disputes and doctor's advice, tier 3
    .duties = Helps people to follow the doctor's advice after a check-up and to keep to their treatment, settles conflicts and disputed cases, gives legal help where it is needed.

subject-choice = Choosing an insurer or a clinic, attachment
    .short = Insurer, clinic
subject-doctors = Doctors and their hours
    .short = Doctors, hours
subject-check_up = Check-up and preventive examination
    .short = Check-up
subject-policy = My policy and my data
    .short = Policy
subject-quality = Complaint about treatment, waiting or payment
    .short = Complaint
subject-dispute = A dispute, legal help
    .short = Dispute
subject-other = Something else

organisation-tfoms-ulyanovsk = OMS fund of the Ulyanovsk region
organisation-tfoms-moscow = OMS fund of Moscow
organisation-tfoms-moscow_oblast = OMS fund of the Moscow region
organisation-tfoms-saint_petersburg = OMS fund of Saint Petersburg
organisation-tfoms-tatarstan = OMS fund of Tatarstan
organisation-tfoms-bashkortostan = OMS fund of Bashkortostan
organisation-tfoms-sverdlovsk = OMS fund of the Sverdlovsk region
organisation-tfoms-chelyabinsk = OMS fund of the Chelyabinsk region
organisation-tfoms-saratov = OMS fund of the Saratov region
organisation-tfoms-krasnodar = OMS fund of the Krasnodar territory
organisation-tfoms-altai_krai = OMS fund of the Altai territory
organisation-tfoms-sakhalin = OMS fund of the Sakhalin region
organisation-tfoms-tula = OMS fund of the Tula region

# Answers that agents have ready. What the programme does not know, the agent fills in

canned-danger =
    This sounds urgent. Do not wait for our answer: call { $ambulance } (ambulance) or { $emergency }. An ambulance has to be there within { $wait_ambulance_minutes } minutes.
    .title = Urgent: call an ambulance
canned-insurer =
    You may change your insurer { times-a-year }, no later than { $insurer_change_day } { $insurer_change_month ->
        [9] September
        [10] October
        [11] November
       *[12] December
    }. After you have moved, or if the insurer's contract has ended, at any time. Apply through { $state_services }, at the insurer's, or here: { $dial_code }, “Applications”.
    .title = Changing the insurer
canned-clinic =
    A clinic is chosen { $clinic_changes ->
        [1] once
       *[other] { $clinic_changes } times
    } a year, and again after you have moved. Apply through { $state_services } or at the clinic itself: it answers within { $attachment_days } working days.
    .title = Attachment to a clinic
canned-waiting =
    How long free care may take: the district doctor { $wait_doctor_hours } hours, urgent care { $wait_urgent_hours } hours, a specialist { $wait_specialist_days } working days, tests { $wait_tests_days } working days. If you were given a later date, write here where and with whom.
    .title = Waiting times
canned-suspected =
    Where cancer or a disease of the heart and vessels is suspected, waiting is shorter: a specialist { $wait_specialist_days_suspected } working days, tests { $wait_tests_days_suspected } working days. If your date is later, send us the referral: we will get in touch with the clinic.
    .title = Waiting times if cancer or heart disease is suspected
canned-check_up =
    From { $checkup_from_age } on there is a check-up every { $checkup_every } years, from { $checkup_yearly_from } on every year, and a preventive examination every year for all adults. Book at your clinic or here: { $dial_code }, “Check-up”.
    .title = Who is due a check-up
canned-extract =
    The paper policy is no longer replaced, even if it is lost: since { $extract_since } the data are put right in the register and you get an extract. Order it here: { $dial_code }, “Applications”.
    .title = Policy lost, data changed
canned-newborn =
    Until the birth is registered and for { $newborn_days } days after it the child is treated on the mother's policy, with her insurer. Then choose an insurer for the child: a parent applies.
    .title = A newborn's policy
canned-paid =
    What the state guarantees is free for you. If you are asked for money, do not hurry to pay, and write to us: which clinic, when, what for and how much. If you have paid, send a photo of the receipt and the contract: we will ask the clinic what the money was for.
    .title = Asked to pay
canned-papers =
    We need some papers to look into this. Send a photo or a file: the referral, the discharge letter or the refusal, receipts if you paid. If your phone cannot send files, tell us what they say or take them to your insurer's office.
    .title = Please send papers
canned-dispute =
    A tier 3 representative is now on your case, asks the clinic and the insurer for the documents and answers here within { $appeal_days } days. If you need legal help, it is free.
    .title = Dispute raised to tier 3
canned-own_insurer =
    Your insurer has a representative of its own: its phone is on your policy, on its site and here: { $dial_code }, “Help”, “Contacts”. Insurer not known? Ask { fund-desk }.
    .title = How to find one's own representative
