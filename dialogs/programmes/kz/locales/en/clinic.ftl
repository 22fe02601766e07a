# The clinic: attachment, appointments, one's own page
clinic-menu = What do you need from your clinic?
    .short = My clinic
    .attachment = Which clinic am I attached to?
    .attachment-short = Attachment
    .appointment = See a doctor
    .mine = My page
