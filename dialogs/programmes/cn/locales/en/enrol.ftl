enrol-how =
    With a job: your employer enrols you in employees' insurance. Ask there first.

    Without one: you can join residents' insurance at the medical-insurance office, community or village where you are registered or live, paid once a year. The self-employed may also choose employees' insurance.

    After a break in payments, benefits may start only after some time; local rules decide. In an emergency, call { $ambulance }.
    .short = Employed: ask your employer. Others: medical-insurance office, community or village, paid yearly. After a break, cover may start later
    .contacts = Whom to ask
    .contacts-short = Contacts
