# “Am I insured?”

# The insurer as the answers name it: one fund for everybody, so it tells nothing about a person
-fund = Social Health Insurance Fund

coverage-number =
    Type your IIN: the 12 digits on your identity card.
    .short = Type your IIN (12 digits)
    .family = Ask for somebody else
    .family-short = For somebody else

coverage-family_number =
    Type the IIN of the person you ask for: the 12 digits on their document.
    .short = Type their IIN (12 digits)
    .newborn = The baby has no IIN yet
    .newborn-short = Baby without IIN
    .turning_18 = A child turns { $adult_age }
    .turning_18-short = Turns { $adult_age }

coverage-newborn =
    The state pays for children, so there is nothing for you to pay.

    The IIN is given when the birth is registered: at { $egov_site } or in a public service centre. Then attach the baby to a clinic and check the status here. If a doctor is needed before that, go to the clinic you are attached to yourself.
    .short =
        The state pays for children. The IIN is given when the birth is registered: { $egov_site } or a service centre. Then check the status here.

coverage-turning_18 =
    The state pays for children until they are { $adult_age }. After that it depends on what they do:

    – in full-time study, with a disability or registered as unemployed: the state goes on paying;
    – with a job: the employer pays;
    – otherwise they pay themselves.

    The IIN stays the same. From then on they check the status themselves, or you do with their consent.
    .short =
        From { $adult_age } on: full-time students, people with disabilities, registered unemployed: the state; with a job: the employer; others pay themselves
    .insure = Who pays?

coverage-refused =
    All right, we do not ask. You can check the status in other ways.
    .short = All right, we do not ask. There are other ways to check.
    .ways = Other ways

coverage-insured =
    The person whose IIN ends in { $last_four } is insured.
    Valid until { $until }

    Source: { -fund }, { $as_of }.
    .short =
        { $last_four }: insured
        Until { $until }

        The Fund, { $as_of }
    .benefits = What is free of charge?
    .benefits-short = What is free?
    .details = See the payments
    .details-short = Payments

coverage-conditional =
    The person whose IIN ends in { $last_four } is conditionally insured: care is given, but missed contributions must still be paid.
    Valid until { $until }

    Source: { -fund }, { $as_of }.
    .short =
        { $last_four }: insured on condition
        Until { $until }

        The Fund, { $as_of }
    .insure = How do I keep the status?
    .insure-short = What to do
    .details = See the payments
    .details-short = Payments

coverage-not_insured =
    The person whose IIN ends in { $last_four } is not registered as insured.

    Ambulance, emergency care and the district doctor are free all the same. Look at the four digits again: the number may have been mistyped.

    Source: { -fund }, { $as_of }.
    .short =
        { $last_four }: not insured
        Emergency care is free all the same.

        The Fund, { $as_of }
    .insure = How do I become insured?
    .insure-short = What to do
    .free = What is free without insurance?
    .free-short = What is free?
    .details = See the payments
    .details-short = Payments

coverage-pending =
    The status of the person whose IIN ends in { $last_four } is not in force yet: the Fund is still working on it, or it begins next month.

    Source: { -fund }, { $as_of }.
    .short =
        { $last_four }: not in force yet

        The Fund, { $as_of }
    .again = Check again
    .ways = Other ways

coverage-unknown =
    The Fund did not answer, so the status of the person whose IIN ends in { $last_four } is not known. That does not mean not insured.
    .short = { $last_four }: we could not check. That does not mean not insured.
    .again = Check again
    .by_sms = Tell me when the answer comes
    .by_sms-short = Send me an SMS
    .ways = Other ways

coverage-own_insured =
    The person whose IIN ends in { $last_four } is insured.
    Valid until { $until }

    { $category ->
        [state] The state pays the contributions.
       *[other]
        Paid in the last { $months_asked } months: { $months_paid }
        Employer's deductions: { $by_employer }
        Own contributions: { $by_self }
    }

    Source: { -fund }, { $as_of }.
    .short =
        { $last_four }: insured
        Until { $until }
        { $category ->
            [state] The state pays

               The Fund, { $as_of }
           *[other] Paid: { $months_paid } of { $months_asked } months

               Employer { $by_employer }, own { $by_self }
               The Fund, { $as_of }
        }
    .benefits = What is free of charge?
    .benefits-short = What is free?
    .mine = Appointments, applications
    .mine-short = Appointments

coverage-own_conditional =
    The person whose IIN ends in { $last_four } is conditionally insured: care is given, but the missed months must still be paid.
    Valid until { $until }

    Paid in the last { $months_asked } months: { $months_paid }
    Employer's deductions: { $by_employer }
    Own contributions: { $by_self }

    Source: { -fund }, { $as_of }.
    .short =
        { $last_four }: insured on condition
        Until { $until }
        Paid: { $months_paid } of { $months_asked } months

        Employer { $by_employer }, own { $by_self }
        The Fund, { $as_of }
    .contributions = Which months do I have to pay?
    .contributions-short = What to pay
    .free = What is free without insurance?
    .free-short = What is free?
    .mine = Appointments, applications
    .mine-short = Appointments

coverage-own_not_insured =
    The person whose IIN ends in { $last_four } is not insured.

    Paid in the last { $months_asked } months: { $months_paid }. The other months are gaps.
    Employer's deductions: { $by_employer }
    Own contributions: { $by_self }

    Ambulance, emergency care and the district doctor are free all the same.

    Source: { -fund }, { $as_of }.
    .short =
        { $last_four }: not insured
        Paid: { $months_paid } of { $months_asked } months, the others are gaps

        Employer { $by_employer }, own { $by_self }
        The Fund, { $as_of }
    .contributions = What can I do? Which months are missing?
    .contributions-short = What to do
    .free = What is free without insurance?
    .free-short = What is free?
    .mine = Appointments, applications
    .mine-short = Appointments

coverage-own_pending =
    The status of the person whose IIN ends in { $last_four } is not in force yet: the Fund is still working on it, or it begins next month.

    Source: { -fund }, { $as_of }.
    .short =
        { $last_four }: not in force yet

        The Fund, { $as_of }
    .again = Check again
    .ways = Other ways

coverage-limit =
    That was the last check for today. You can ask for new numbers from { $opens_at }
    .short =
        That was the last check for today. You can ask again from { $opens_at }
    .ways = Other ways

coverage-later =
    The Fund is slow to answer. We will write in this chat as soon as it does.
    .short = The Fund is slow to answer. We will send you an SMS as soon as it does.
