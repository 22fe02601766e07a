# What is asked for first today; what the routes' lists name is older
apply-core = What is usually asked for first today: the electronic voucher or identity card; the recognition form for the chronic or special disease; medical records or test results.
    .short = First: e-voucher or identity card; recognition form; records or test results
apply-older = The list and steps below are older. Places add to them or leave things out, so what the local office says counts.

apply-route = How to apply depends on how you, or your relative, are insured. Which is it?
    .short = How are you insured?
    .town = Employee or town resident
    .town-short = Employee or town
    .rural = Rural resident
    .unsure = Not sure
    .office = My region and where to apply
    .office-short = Where to apply

apply-town =
    Employees and town residents:

    { apply-core }

    { apply-older }
    .short =
        { apply-core.short }

        Employees and town residents
    .steps = The steps
    .papers = The papers
    .lacking = What do I still need?
    .lacking-short = What is missing
    .office = Where to apply

apply-town_papers =
    Four papers for employees and town residents:

    1. an application in the insured person's name;
    2. outpatient records of this illness, of two years or a recent period;
    3. inpatient records of this illness within two years;
    4. copies of what matters from the discharge record.

    { apply-core }
    .short =
        - Application in the insured person's name
        - Outpatient records, two years or recent

        - Inpatient records within two years
        - Copies from the discharge record
    .steps = The steps
    .lacking = What do I still need?
    .lacking-short = What is missing

apply-town_steps =
    The steps for employees and town residents:

    1. fill in the form at the social security (medical insurance) office of your registered place;
    2. it goes with the papers to the district's medical insurance department for review;
    3. once reviewed, take the form you are given to the designated hospital, which examines the illness;
    4. with the hospital's stamp, back to the district for its review;
    5. hand in a one-inch photo and name your designated hospital.

    { $has_hospital_recognition ->
        [1] In your region a designated hospital recognises the illness itself: ask its insurance office first.
       *[other] In some places a designated hospital recognises the illness itself: ask before you go.
    }
    .short =
        Step 1: fill in the form at the social security (medical insurance) office of your registered place

        Step 2: form and papers to the district's medical insurance department for review

        Step 3: take the form you are given to the designated hospital

        Step 4: with the hospital's stamp, back to the district for review

        Step 5: a one-inch photo; name your designated hospital

        { $has_hospital_recognition ->
            [1] In your region a designated hospital recognises it: ask its insurance office first
           *[other] In some places the hospital itself recognises it: ask before you go
        }
    .lacking = What do I still need?
    .lacking-short = What is missing
    .office = Where to apply

apply-rural =
    Rural residents:

    { apply-core }

    { apply-older }
    .short =
        { apply-core.short }

        Rural residents
    .steps = The steps
    .papers = The papers
    .lacking = What do I still need?
    .lacking-short = What is missing
    .office = Where to apply

apply-rural_papers =
    Seven papers for rural residents:

    1. an application with the village committee's seal and a member's signature;
    2. copies of the identity card, both sides, and of the household register's first page and your own page;
    3. a copy of the medical card, both sides;
    4. a disease certificate with the hospital's seal;
    5. test results with the hospital's seal;
    6. two one-inch photos;
    7. a family-planning certificate.

    Newer lists have neither the village seal nor the family-planning certificate: ask the local office first whether they are still needed.

    { apply-core }
    .short =
        - Application, village seal and signature
        - Identity card, both sides; register, first and own page
        - Medical card, both sides

        - Disease certificate, hospital seal
        - Test results, hospital seal
        - Two one-inch photos
        - Family-planning certificate

        Ask first whether the village seal and the family-planning paper are still wanted
    .steps = The steps
    .lacking = What do I still need?
    .lacking-short = What is missing

apply-rural_steps =
    The steps for rural residents:

    1. write the application; where it is still wanted, have the village committee seal and sign it;
    2. get the disease certificate and the test results, both with the hospital's seal;
    3. take them with the other papers to the { office-name } (once the township's joint management office);
    4. the bureau reviews them (once the joint management centre) and gives out the card;
    5. the card is valid for { $card_years } years: renew it before it ends.
    .short =
        Step 1: write the application; village seal and signature, if still wanted

        Step 2: disease certificate and test results, both with the hospital's seal

        Step 3: all papers to the { office-name }

        Step 4: after the review you get the card, valid { $card_years } years
    .lacking = What do I still need?
    .lacking-short = What is missing
    .card = Renew the card
    .office = Where to apply

apply-unsure =
    You can begin without knowing how you are insured:

    { apply-core }

    { apply-older }
    .short =
        { apply-core.short }

        Not sure how insured
    .steps = The steps
    .papers = The papers
    .lacking = What do I still need?
    .lacking-short = What is missing
    .coverage = Check my cover first
    .coverage-short = Am I insured?
    .office = Where to apply

apply-unsure_papers =
    Four papers:

    1. the chronic-disease form: from the local medical insurance, filled in by your attending doctor;
    2. a copy of the inpatient record within two years;
    3. the hospital's diagnosis certificate;
    4. your identity card.

    { apply-core }
    .short =
        - Form, filled in by the doctor
        - Inpatient record within two years
        - Diagnosis certificate
        - Identity card
    .steps = The steps
    .lacking = What do I still need?
    .lacking-short = What is missing

apply-unsure_steps =
    The steps:

    1. find out whether your illness is on the local list;
    2. ask the local medical insurance for the chronic-disease form;
    3. have the doctor who treated you fill it in;
    4. get a copy of the inpatient record within two years, the diagnosis certificate and your identity card;
    5. some places want you to come in person: ask first;
    6. once the application is approved, hand everything in together at the local medical insurance;
    7. after the audit you get the chronic-disease card.
    .short =
        Step 1: ask whether your illness is on the local list

        Step 2: get the form from the local medical insurance

        Step 3: have the attending doctor fill it in

        Step 4: inpatient record within two years, diagnosis certificate, identity card

        Step 5: some places want you in person: ask

        Step 6: once approved, hand everything in together at the local insurance

        Step 7: after the audit you get the card
    .scope = Is my illness in scope?
    .scope-short = My illness
    .lacking = What do I still need?
    .lacking-short = What is missing
    .office = Where to apply
