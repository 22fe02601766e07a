coverage-number = Send the resident identity number: 18 characters. If it ends in X, type the X.
    .short = Resident identity number, 18 characters; the last may be X:
    .family = Check for my family
    .family-short = My family

coverage-family_number = Send your relative's resident identity number: 18 characters. If it ends in X, type the X.
    .short = Your relative's identity number, 18 characters; the last may be X:
    .newborn = A newborn has no number yet
    .newborn-short = Newborn
    .adult = A child turns { $adult_age }
    .adult-short = Turns { $adult_age }

coverage-newborn =
    A newborn can join residents' insurance, usually with the household register or the birth certificate. In most places, whoever enrols and pays within { $newborn_days } days of the birth is covered from the day of birth.

    The time limit differs by place, so call { $contact_centre } early.
    .short = Enrol the baby early: in most places within { $newborn_days } days, then cover counts from birth. Limits differ, ask { $contact_centre }

coverage-adult =
    When a child turns { $adult_age }, the identity number stays and the insurance does not end by itself.

    At school or without work, residents' insurance goes on, paid once a year; with a job, the employer enrols them. From { $adult_age } on they check for themselves, or agree before you do.
    .short =
        At { $adult_age } the number stays. At school or without work: residents' insurance, paid yearly. With a job: the employer enrols

        From then they check themselves or agree first

coverage-refused =
    All right. Without your consent we check nobody and keep no number.

    You can check for yourself at { $platform } or call { $contact_centre }.
    .short = Nothing is checked without consent. You can check yourself at { $platform }
    .benefit = Chronic-disease benefit
    .benefit-short = Chronic disease
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-insured =
    Number ending in { $last_four }: insured.
    { $has_until ->
        [yes] Valid until { $until }.
       *[other] No end date is given.
    }

    That is the medical-insurance bureau's answer of { $as_of }. Take the identity card or electronic voucher along to the doctor.
    .short =
        { $last_four }: insured
        { $has_until ->
            [yes] until { $until }
           *[other] No end date given
        }

        Bureau's answer,
        { $as_of }
    .details = Details
    .benefit = Chronic-disease benefit
    .benefit-short = Chronic disease

coverage-conditional =
    Number ending in { $last_four }: insured for now, but on a condition.
    { $has_until ->
        [yes] Valid until { $until }.
       *[other] No end date is given.
    }

    That is the medical-insurance bureau's answer of { $as_of }. Once your phone is confirmed you can see the reason here; the local bureau knows it too.
    .short =
        { $last_four }: insured for now, on a condition
        { $has_until ->
            [yes] until { $until }
           *[other] No end date given
        }

        Bureau's answer,
        { $as_of }
    .details = What is the condition?
    .details-short = Why
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-not_insured =
    Number ending in { $last_four }: no valid insurance.

    That is the medical-insurance bureau's answer of { $as_of }. If you think it is a mistake, call { $contact_centre }. In an emergency, call { $ambulance }.
    .short =
        { $last_four }: no valid insurance
        A mistake? Call { $contact_centre }

        Bureau's answer,
        { $as_of }
    .enrol = How to become insured
    .enrol-short = Become insured
    .details = Details
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-pending =
    Number ending in { $last_four }: enrolment is under way and not in force yet.

    That is the medical-insurance bureau's answer of { $as_of }. Check again tomorrow or ask the local bureau.
    .short =
        { $last_four }: enrolment under way, not in force yet. Check again tomorrow

        Bureau's answer,
        { $as_of }
    .again = Check again
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-unknown =
    Number ending in { $last_four }: we could not check, the insurance system did not answer ({ $as_of }).

    This does not mean there is no insurance: see the doctor as usual. We can tell you when the answer comes.
    .short = { $last_four }: the system did not answer. That does not mean you are not insured
    .again = Check again
    .by_sms = Tell me when it answers
    .by_sms-short = Answer by SMS
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-own_insured =
    Number ending in { $last_four }: insured.
    { $has_until ->
        [yes] Valid until { $until }.
       *[other] No end date is given.
    }

    { $category ->
        [worker] Employees' insurance.
        [resident] Residents' insurance.
       *[other] Basic medical insurance.
    } Bureau: { $source }. Answer received { $as_of }.
    .short =
        { $last_four }: insured
        { $category ->
            [worker] Employees' insurance
            [resident] Residents' insurance
           *[other] Basic medical insurance
        }
        { $has_until ->
            [yes] until { $until }
           *[other] No end date given
        }

        { $source }
        { $as_of }
    .benefit = Chronic-disease benefit
    .benefit-short = Chronic
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-own_conditional =
    Number ending in { $last_four }: insured for now, but on a condition.
    { $has_until ->
        [yes] Valid until { $until }.
       *[other] No end date is given.
    }

    { $reason ->
        [arrears] Reason: contributions are still due.
        [employer-debt] Reason: the employer still owes contributions.
       *[other] The local bureau can name the reason.
    } Bureau: { $source }. Answer received { $as_of }.
    .short =
        { $last_four }: insured for now
        { $reason ->
            [arrears] Contributions are due
            [employer-debt] Employer owes payments
           *[other] On a condition
        }
        { $has_until ->
            [yes] until { $until }
           *[other] No end date given
        }

        { $source }
        { $as_of }
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-own_not_insured =
    Number ending in { $last_four }: no valid insurance.

    { $reason ->
        [arrears] Reason: contributions were not paid.
        [employer-debt] Reason: the employer has not paid contributions.
        [contract-closed] Reason: the enrolment has ended.
       *[other] The bureau gave no reason; ask { $contact_centre }.
    } Answer received { $as_of }. In an emergency, call { $ambulance }.
    .short =
        { $last_four }: no valid insurance
        { $reason ->
            [arrears] Contributions not paid
            [employer-debt] Employer owes payments
            [contract-closed] The enrolment has ended
           *[other] For the reason ask { $contact_centre }
        }

        Bureau's answer,
        { $as_of }
    .enrol = How to become insured
    .enrol-short = Become insured
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-own_pending =
    Number ending in { $last_four }: enrolment is under way and not in force yet.

    Bureau: { $source }. Answer received { $as_of }. Check again tomorrow.
    .short =
        { $last_four }: enrolment under way, not in force yet. Check again tomorrow

        { $source }
        { $as_of }
    .again = Check again
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-limit =
    This phone has checked as many different numbers today as a day allows. That keeps other people's data safe.

    You can check a new number from { $opens_at }. Urgent? Call { $contact_centre }.
    .short = No more new numbers today. You can check the next one from { $opens_at }
    .contacts = Whom to ask
    .contacts-short = Contacts

coverage-later = The insurance system is slow to answer. We will wait for it and tell you here; you can close this chat meanwhile.
    .short = The answer is late. We will send an SMS; then dial { $dial_code }
