centre_leave-sure =
    End the registration of this line? What it checked stays on record.

    To check patients here again, a new code from the fund is needed.
    .short = End the registration of this line? To come back, a new code is needed.
    .yes = Yes, end it
    .no = No, keep it
