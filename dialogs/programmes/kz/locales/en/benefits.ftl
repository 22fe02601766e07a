# What is free for the insured, and what for everybody

benefits-covered =
    Free for the insured, paid by the Fund:
    – specialists such as cardiologists and endocrinologists;
    – hormone tests and others;
    – CT, MRI and other diagnostics;
    – planned hospital care and rehabilitation.

    For all of it the district doctor gives a referral. The Fund pays; nobody may ask you for money.
    .short =
        Free with a referral: specialists, hormone tests, CT, MRI, planned hospital care, rehabilitation. The Fund pays.
    .how = How do I get it?
    .free = What is free without insurance?
    .free-short = Without insurance

benefits-how =
    1. Check that you are attached to a clinic that works with the Fund.
    2. Book a visit to your district doctor.
    3. Where it is called for, the doctor refers you to tests, diagnostics or a specialist.
    4. Go with the referral; you pay nothing.
    .short =
        Be attached to a clinic that works with the Fund. See its district doctor. With the doctor's referral you pay nothing.
    .clinic = Attach to a clinic
    .clinic-short = My clinic
    .list = Keep a list of the steps
    .list-short = My list

benefits-ready =
    All done! What the doctor ordered is free: the Fund pays.

    Are you asked for money, or kept waiting too long? Complain.
    .short = All done: the Fund pays for what the doctor ordered. Asked for money?
    .complaint = Complain

benefits-clinic =
    Care is given by the clinic you are attached to; it must work with the Fund. { $egov_site } and { $contact_centre } tell you which one it is.

    If there is none, apply through { $egov_site }. Working days to an answer: { $attachment_days }.
    .short =
        { $egov_site } or { $contact_centre } tells you your clinic. If you have none, apply at { $egov_site } ({ $attachment_days } working day).

benefits-free =
    Without insurance, too, the state guarantees:
    – the ambulance: { $ambulance };
    – emergency care;
    – visits to the district doctor.

    Specialists, CT and MRI, planned hospital care and rehabilitation need insurance.
    .short =
        Free for everybody: ambulance { $ambulance }, emergency care, the district doctor.
    .insure = How do I become insured?
    .insure-short = Get insured
