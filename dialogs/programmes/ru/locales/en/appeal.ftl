appeal-to =
    To whom is the appeal?

    The insurer settles disputes over treatment and bills, the OMS fund watches over insurers and clinics, the health authority answers for the work of hospitals.
    .short = To whom is the appeal?
    .fund = The OMS fund
    .insurer = My insurer
    .authority = The health authority
    .authority-short = Health authority

appeal-too_old =
    That was more than { $appeal_years } years ago, too far back to be dealt with. If it still matters, ask { fund-desk }.
    .short = Over { $appeal_years } years, too long ago. Ask: { $contact_centre }

appeal-confirm =
    Send the appeal?

    To: { $to ->
        [insurer] your insurer
        [authority] the health authority
       *[fund] the OMS fund
    }
    About: { $subject ->
        [refused] refused care
        [paid] asked to pay
        [waiting] a long wait
        [quality] poor treatment
        [rudeness] rudeness
        [choice] no choice of doctor or insurer
        [not_received] care on record that was not received
       *[other] something else
    }
    Where: { $organisation }
    When: { $appeal_date }

    An answer usually takes up to { $appeal_days } days.
    .short =
        { $to ->
            [insurer] Insurer
            [authority] Health authority
           *[fund] OMS fund
        }: { $subject ->
            [refused] refused care
            [paid] asked to pay
            [waiting] long wait
            [quality] poor treatment
            [rudeness] rudeness
            [choice] choice of doctor
            [not_received] care not received
           *[other] something else
        }, { $appeal_date }

        { $organisation }
    .yes = Yes, send it
    .yes-short = Send
    .no = No
