complaint-steps =
    Unhappy with the quality of care, or with the wait? Begin with the patient support and internal audit service of the clinic itself: it often settles things on the same day. If that does not help, go on along the list, or write to the Fund from here.
    .short = Whom to complain to, in order:
    .row = { $complaint_step ->
        [clinic] The clinic's own service
        [health_authority] The health department
        [qoldau] { $qoldau }
        [bot] The Fund's Telegram bot
        [contact_centre] Phone { $contact_centre }
       *[site] { $fund_site }
    }
    .appeal = Write to the Fund from here
    .appeal-short = Write here
    .mine = My applications
complaint-step = { $steps ->
        [clinic] Every clinic has a patient support and internal audit service. Ask for it at the reception: it deals with complaints on the spot.
        [health_authority] The region's health department, phone: { $health_authority_phone }. Call if the clinic did not help.
        [qoldau] The app { $qoldau }: your complaint gets a number by which you see what was decided.
        [bot] The Fund's Telegram bot: { $bot }, “Send a message to the Fund”. Give the region and the clinic.
        [contact_centre] The Fund's contact centre: { $contact_centre }. Calls are free, day and night.
       *[site] The Fund's site: { $fund_site }.
    }
    .short = { $steps ->
        [clinic] Patient support and internal audit service: ask at the clinic's reception
        [health_authority] The region's health department: { $health_authority_phone }
        [qoldau] { $qoldau }: your complaint gets a number to follow
        [bot] { $bot }: send a message to the Fund
        [contact_centre] The Fund: { $contact_centre }, free, day and night
       *[site] The Fund's site: { $fund_site }
    }
    .appeal = Write to the Fund from here
    .appeal-short = Write to the Fund
    .write = Write to the clinic's service from here
    .write-short = Write to the clinic
complaint-case_subject =
    The clinic's patient support service answers first. What it does not settle goes on to the region's health department and then to the Fund, without your writing again. What is it about?

    If a life is in danger, call { $ambulance } or { $emergency } at once.
    .short = First the clinic, then the region, then the Fund:
    .quality = Quality of care, or a long wait
    .quality-short = Quality, waiting
    .paid = Asked to pay for what is free
    .paid-short = Asked to pay
complaint-tried = Have you been to the patient support service of your clinic?
    .short = Have you been to the clinic's support service?
    .yes = Yes, it did not help
    .no = Not yet
complaint-clinic_first =
    Try there first: the patient support and internal audit service settles things on the spot, which is the fastest way. If it does not work out, come back.

    If it cannot wait, write to the Fund at once.
    .short = Go there first, it is the fastest way. If it does not work out, come back.
    .write = Write to the clinic's service from here
    .write-short = Write to the clinic
    .appeal = Write all the same
    .appeal-short = Write anyway
complaint-confirm =
    Send the appeal to the Fund?

    About: { $subject ->
        [refused] refused care
        [paid] asked to pay
        [waiting] a long wait
        [quality] poor treatment
        [rudeness] rudeness
        [choice] no choice of doctor or clinic
        [not_received] care on record that was not received
       *[other] something else
    }
    Where: { $organisation }
    When: { $appeal_date }
    .short =
        To the Fund: { $subject ->
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
