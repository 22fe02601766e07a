appointment-about =
    Appointments at your own clinic, free of charge.

    How long you may have to wait: for the district doctor, family doctor or paediatrician no more than { $wait_doctor_hours } hours, for other doctors { $wait_specialist_days } working days, or { $wait_specialist_days_suspected } if cancer or a disease of the heart and vessels is suspected.

    If you are told to wait longer, an insurance representative helps.
    .short = Longest wait: GP { $wait_doctor_hours } hours, other doctors { $wait_specialist_days } working days
    .book = Book, see my appointments
    .book-short = Appointments
    .contacts = Whom to turn to
    .contacts-short = Contacts
