# One's own page: what the Fund knows about a person
mine-page =
    IIN ending in { $last_four }

    { $has_booking ->
        [yes] Next appointment: { $booking_on }, { $booking_time }, { $booking_speciality }.
       *[no] No appointments are booked.
    }
    { $has_application ->
        [yes] Last application: { $application_kind }, { $application_status }.
       *[no] No applications or complaints were made.
    }

    { $has_clinic ->
        [yes] Clinic: { $own_clinic }
       *[no] You are not attached to a clinic.
    }
    .short =
        { $last_four }: { $has_booking ->
            [yes] { $booking_on } { $booking_time }, { $booking_speciality }
           *[no] no appointments
        }
        { $has_application ->
            [yes] { $application_kind }: { $application_status }
           *[no] No applications
        }
        { $has_clinic ->
            [yes] { $own_clinic }
           *[no] Not attached to a clinic
        }
    .coverage = Am I insured?
    .contributions = Which months are not paid?
    .contributions-short = Contributions
    .appointment = Appointments
    .attachment = Attachment to a clinic
    .attachment-short = My clinic
    .applications = Applications and complaints
    .applications-short = Applications

mine-away =
    The Fund does not answer just now, so there is nothing to show. Your appointments and applications are safe.
    .short = The Fund does not answer. Your appointments and applications are safe.
    .again = Try again
    .ways = Other ways
