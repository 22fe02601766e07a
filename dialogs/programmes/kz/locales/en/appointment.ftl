speciality-therapist = District doctor
speciality-paediatrician = Children's doctor

appointment-about =
    See your district doctor first: that visit is free of charge.

    Where it is called for, the doctor refers you to tests, to diagnostics or to a specialist. Specialists see you on a referral only.
    .short = See your district doctor first: it is free.
    .book = Book, see my appointments
    .book-short = Appointments
    .sends = What may I be referred to?
    .sends-short = Referrals

appointment-sends =
    Where it is called for, the district doctor refers you to:
    – basic or extended tests;
    – a diagnostic examination;
    – a specialist.

    If you are insured you pay nothing for them: the Fund does.
    .short = Where it is called for: basic or extended tests, diagnostics, a specialist. The insured pay nothing.
    .book = Book the doctor
