policy-find =
    The policy number has 16 digits. You can find it:

    • on the policy itself, paper or plastic: old policies stay valid;
    • on Gosuslugi, { $state_services };
    • at your insurer.

    Lost the policy? Since { $extract_since } the form is no longer replaced; you get an extract instead. You can also check by SNILS.
    .short = The number is on the policy, at { $state_services } and with your insurer. Policy lost? Ask for an extract
    .snils = Check by SNILS
    .snils-short = By SNILS
    .extract = Order an extract
    .extract-short = Extract
    .get = I have no policy at all
    .get-short = No policy

policy-get =
    A policy is free. Choose an insurer of your region and apply there or at { $state_services }. You need your passport and SNILS. List of insurers: { $insurers_list }

    Emergency care is free even without a policy: { $ambulance } or { $emergency }.
    .short = A policy is free: apply to an insurer or at { $state_services }. Emergency care is free without one: { $ambulance }, { $emergency }
    .contacts = Whom to ask
    .contacts-short = Contacts
