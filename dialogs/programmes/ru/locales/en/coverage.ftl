coverage-number = Send the OMS policy number: it has 16 digits.
    .short = OMS policy number, 16 digits:
    .snils = Check by SNILS
    .snils-short = By SNILS
    .none = I don't know the number
    .none-short = Don't know it
    .family = Check a family member
    .family-short = Family
    .say-wrong-ru_enp-too_short = A policy number has 16 digits. If you have a SNILS, choose “Check by SNILS”.
    .say-wrong-ru_enp-too_short-short = Too few digits. If it is a SNILS, press 1

coverage-snils = Send the SNILS: it has 11 digits.
    .short = SNILS, 11 digits:
    .number = Check by policy number
    .number-short = By policy
    .none = I don't know the number
    .none-short = Don't know it
    .say-wrong-ru_snils-too_long = A SNILS has 11 digits. If you have a policy number, choose “Check by policy number”.
    .say-wrong-ru_snils-too_long-short = Too many digits. If it is a policy, press 1

coverage-family_number = Send the OMS policy number of the person you ask about: 16 digits.
    .short = Your relative's policy number, 16 digits:
    .snils = Check by SNILS
    .snils-short = By SNILS
    .newborn = A newborn has no number yet
    .newborn-short = Newborn
    .turning_18 = A child turns { $adult_age }
    .turning_18-short = Turns { $adult_age }
    .say-wrong-ru_enp-too_short = A policy number has 16 digits. If you have a SNILS, choose “Check by SNILS”.
    .say-wrong-ru_enp-too_short-short = Too few digits. If it is a SNILS, press 1

coverage-family_snils = Send the SNILS of the person you ask about: 11 digits.
    .short = Your relative's SNILS, 11 digits:
    .number = Check by policy number
    .number-short = By policy
    .newborn = A newborn has no number yet
    .newborn-short = Newborn
    .turning_18 = A child turns { $adult_age }
    .turning_18-short = Turns { $adult_age }
    .say-wrong-ru_snils-too_long = A SNILS has 11 digits. If you have a policy number, choose “Check by policy number”.
    .say-wrong-ru_snils-too_long-short = Too many digits. If it is a policy, press 1

coverage-newborn =
    A newborn is covered at once: until the birth is registered, and for { $newborn_days } days after that, the insurer of the mother or another legal representative answers for the child.

    Get the child their own policy in that time; then there is a number too.
    .short = A newborn is on the mother's policy until { $newborn_days } days after the birth is registered. Get the child their own by then
    .get = How to get a policy
    .get-short = How to get it

coverage-turning_18 =
    The policy does not end at { $adult_age }: the number stays the same and nothing has to be made anew.

    What changes: until { $adult_age } the parents choose the insurer, from then on the young person does, and moves from the children's clinic to one for adults: attach to it in good time.

    From that day they ask about the policy themselves, or you do with their consent.
    .short =
        At { $adult_age } policy and number stay. From then on they choose the insurer themselves, and attach to a clinic for adults
    .insurer = Choose the insurer
    .insurer-short = Insurer
    .clinic = How to attach to a clinic
    .clinic-short = Clinic

coverage-refused =
    All right. Without your consent we check nobody and keep no number.

    You can look at your policy yourself on Gosuslugi ({ $state_services }) or ask { fund-desk }.
    .short = Nothing is checked without consent. You can see your policy at { $state_services }
    .account = Personal account
    .account-short = My account
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-insured =
    Number …{ $last_four }: the policy is valid.
    { $has_until ->
        [yes] Valid until { $until }.
       *[other] No end date is given.
    }

    That is the OMS fund's answer of { $as_of }. With the policy, care is free all over the country; take it with you to the doctor.
    .short =
        { $last_four }: policy valid
        { $has_until ->
            [yes] until { $until }
           *[other] No end date given
        }

        OMS fund's answer,
        { $as_of }
    .details = Details
    .account = Personal account
    .account-short = My account

coverage-conditional =
    Number …{ $last_four }: the policy is still valid, but on a condition.
    { $has_until ->
        [yes] Valid until { $until }.
       *[other] No end date is given.
    }

    That is the OMS fund's answer of { $as_of }. Your insurer knows what has to be settled; once your phone is confirmed, you can see the reason here.
    .short =
        { $last_four }: policy still valid
        { $has_until ->
            [yes] until { $until }
           *[other] No end date given
        }

        On a condition: ask your insurer. Answer of
        { $as_of }
    .details = What is the condition?
    .details-short = Why
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-not_insured =
    Number …{ $last_four }: there is no valid policy.

    That is the OMS fund's answer of { $as_of }. Emergency care is free even without a policy: { $ambulance } or { $emergency }. If you think this is a mistake, call { fund-desk }.
    .short =
        { $last_four }: no valid policy

        Answer of { $as_of }
        Emergency care is free: { $ambulance }
    .get = How to get a policy
    .get-short = Get a policy
    .details = Details
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-pending =
    Number …{ $last_four }: the policy is being set up and is not valid yet.

    That is the OMS fund's answer of { $as_of }. Check again tomorrow or ask your insurer.
    .short =
        { $last_four }: policy being set up, not valid yet

        Answer of { $as_of }
        Check again tomorrow
    .again = Check again
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-unknown =
    Number …{ $last_four }: we could not check, the fund's system did not answer ({ $as_of }).

    This does not mean there is no policy: you should be treated as usual. We can send you the answer when it comes.
    .short = { $last_four }: no answer from the fund. That is not a no: the policy may well be valid
    .again = Check again
    .by_sms = Tell me when it answers
    .by_sms-short = Answer by SMS
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-own_insured =
    Number …{ $last_four }: the policy is valid.
    { $has_until ->
        [yes] Valid until { $until }.
       *[other] No end date is given.
    }

    Insurer: { $source }. Answer received { $as_of }.

    With the policy, care is free all over the country; the insurance representative answers questions.
    .short =
        { $last_four }: policy valid
        { $has_until ->
            [yes] until { $until }
           *[other] No end date given
        }

        Insurer: { $source }

        Answer of { $as_of }
    .mine = Care, appointments, applications
    .mine-short = Care, bookings
    .account = Personal account
    .account-short = My account
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-own_conditional =
    Number …{ $last_four }: the policy is still valid, but on a condition.
    { $has_until ->
        [yes] Valid until { $until }.
       *[other] No end date is given.
    }

    { $reason ->
        [arrears] Reason: contributions are missing.
        [employer-debt] Reason: the employer has not paid the contributions.
       *[other] The insurer can name the reason.
    } This can be settled with { $source }. Answer received { $as_of }.
    .short =
        { $last_four }: still valid
        { $has_until ->
            [yes] until { $until }
           *[other] No end date given
        }
        { $reason ->
            [arrears] Contributions are missing
            [employer-debt] Employer owes payments
           *[other] On a condition
        }

        Ask { $source }

        Answer of { $as_of }
    .mine = Care, appointments, applications
    .mine-short = Care, bookings
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-own_not_insured =
    Number …{ $last_four }: there is no valid policy.

    { $reason ->
        [contract-closed] Reason: the insurance has ended.
        [arrears] Reason: contributions are missing.
        [employer-debt] Reason: the employer has not paid the contributions.
       *[other] The fund gave no reason; ask { fund-desk }.
    } Answer received { $as_of }.

    Emergency care is free even without a policy: { $ambulance } or { $emergency }.
    .short =
        { $last_four }: no valid policy
        { $reason ->
            [contract-closed] The insurance has ended
            [arrears] Contributions are missing
            [employer-debt] Employer owes payments
           *[other] No reason given
        }

        Answer of { $as_of }
        Emergency care is free: { $ambulance }
    .get = How to get a policy
    .get-short = Get a policy
    .mine = Care, appointments, applications
    .mine-short = Care, bookings
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-own_pending =
    Number …{ $last_four }: the policy is being set up and is not valid yet.

    It is being set up by { $source }. Answer received { $as_of }. Check again tomorrow.
    .short =
        { $last_four }: policy being set up, not valid yet

        Set up by: { $source }

        Answer of { $as_of }
    .again = Check again
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-limit =
    This phone has checked as many different numbers today as a day allows. That keeps other people's data safe.

    You can check a new number from { $opens_at }. Urgent? Call { fund-desk }.
    .short = No more new numbers today. You can check the next one from { $opens_at }
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-later = The fund is slow to answer. We will wait for it and write to you here; you can close this chat meanwhile.
    .short = The answer is late. We will send an SMS; then dial { $dial_code }
