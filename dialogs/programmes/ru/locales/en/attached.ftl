# My insurer and my clinic
attached-shown =
    Number …{ $last_four }

    { $has_insurer ->
        [yes] Insurer: { $own_insurer }{ $has_insurer_phone ->
            [yes] , phone { $own_insurer_phone }
           *[no] ; its phone number is on the policy and on its site
        }.
       *[no] The fund has no insurer on file. Choose one: it stands up for your rights.
    }

    { $has_clinic ->
        [yes] Clinic: { $own_clinic }{ $has_clinic_since ->
            [yes] , attached since { $own_clinic_since }
           *[no] {""}
        }{ $has_clinic_phone ->
            [yes] , phone { $own_clinic_phone }
           *[no] {""}
        }
       *[no] You are not attached to a clinic. Choose one to have a district doctor.
    }
    .short =
        { $last_four }: { $has_insurer ->
            [yes] { $own_insurer } { $has_insurer_phone ->
                [yes] { $own_insurer_phone }
               *[no] (phone: on the policy)
            }
           *[no] no insurer on file, choose one
        }
        { $has_clinic ->
            [yes] { $own_clinic } { $has_clinic_since ->
                [yes] since { $own_clinic_since }
               *[no] {""}
            } { $has_clinic_phone ->
                [yes] { $own_clinic_phone }
               *[no] {""}
            }
           *[no] No clinic: attach yourself to one
        }
    .insurer = Choose or replace the insurer
    .insurer-short = Change insurer
    .clinic = How to change the clinic
    .clinic-short = Change clinic

attached-clinic =
    The clinic can be chosen { $clinic_changes ->
        [one] once
       *[other] { $clinic_changes } times
    } a year, and again after moving. Apply at { $state_services } or in the clinic itself; it answers within { $attachment_days } working days.
    .short =
        The clinic can be changed { $clinic_changes ->
            [one] once
           *[other] { $clinic_changes } times
        } a year and on moving: { $state_services } or the clinic itself, { $attachment_days } working days

attached-away =
    The fund does not answer just now, so we cannot show insurer and clinic. Please try again a little later.
    .short = The fund does not answer, so we could not look.
    .again = Try again
    .contacts = Whom to ask
    .contacts-short = Contacts
