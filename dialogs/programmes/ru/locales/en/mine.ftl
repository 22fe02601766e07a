# One's own page: what the fund knows about a person, at a glance
mine-page =
    Number …{ $last_four }

    { $has_booking ->
        [yes] Next appointment: { $booking_on }, { $booking_time }, { $booking_speciality }.
       *[no] No appointments are booked.
    }
    { $has_application ->
        [yes] Last application: { $application_kind }, { $application_status }.
       *[no] No applications or appeals were made.
    }

    { $has_clinic ->
        [yes] Clinic: { $own_clinic }
       *[no] The fund has no clinic on file.
    }
    { $has_insurer ->
        [yes] Insurer: { $own_insurer }
       *[no] The fund has no insurer on file.
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
           *[no] No clinic on file
        }
        { $has_insurer ->
            [yes] { $own_insurer }
           *[no] No insurer on file
        }
    .care = The care I received
    .care-short = Care received
    .attached = Insurer and clinic
    .attached-short = Insurer, clinic
    .appointment = Appointments
    .applications = Applications and appeals
    .applications-short = Applications
    .checkup = Am I due a check-up?
    .checkup-short = Check-up
    .coverage = Is the policy valid?
    .coverage-short = Policy
    .checked = Who checked my policy?
    .checked-short = Who checked me

mine-away =
    The fund does not answer just now, so there is nothing to show. That does not mean that your appointments and applications are gone.
    .short = The fund does not answer. Your appointments and applications are safe.
    .again = Try again
    .contacts = Whom to ask
    .contacts-short = Contacts
