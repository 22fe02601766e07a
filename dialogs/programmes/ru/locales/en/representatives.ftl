# Insurance representatives: who does what, how to reach them, a disputed case

representatives-ways =
    An insurance representative stands up for your right to free OMS care. Every insurer has them, and they cost nothing. How would you like to reach yours?
    .short = Your representative at the insurer:
    .tiers = Who helps with what
    .tiers-short = Who does what
    .phone = By phone
    .phone-short = Phone
    .visit = In person
    .letter = In writing
    .clinic = At my clinic
    .clinic-short = Clinic
    .dispute = A dispute with a clinic or insurer
    .dispute-short = Dispute

representatives-tiers =
    There are three tiers. Begin with the first, whatever it is about: it answers by itself or passes you on, and you do not have to tell your story twice.
    .short = Three tiers; begin with the first:
    .first = 1. Contact centre
    .first-short = Contact centre
    .second = 2. Invitations and surveys
    .second-short = Invitations, surveys
    .third = 3. Disputes and doctor's advice
    .third-short = Disputes, advice

representatives-first =
    Tier 1, the contact centre. It tells you how to choose a clinic and be attached to it, which doctors see patients and when, how to have a check-up. It settles your request itself or calls in tiers 2 and 3.
    .short =
        Contact centre: clinics, doctors and their hours, check-ups. It settles your request or passes it up
    .write = Write to it
    .write-short = Write

representatives-second =
    Tier 2. It invites you to check-ups and preventive examinations, follows who came and reminds the others. It may call and ask whether all was in time, and if you did not come, why.
    .short =
        It invites you to check-ups and reminds you; its surveys ask whether you came in time and, if not, why
    .checkup = Am I due a check-up?
    .checkup-short = Check-up

representatives-third =
    Tier 3. It helps you to follow the doctor's advice after a check-up, and people under observation to keep to their treatment. It settles conflicts and disputed cases, with legal help where it is needed.
    .short =
        It helps you follow the doctor's advice and keep to a treatment; it settles disputes, with legal help
    .dispute = I have a dispute

representatives-phone =
    Call your own insurer's information line. The number is on the policy and on the insurer's site; if the fund knows your insurer, we show it here.

    All insurers: { $insurers_list }
    .short = The number is on your policy and the insurer's site
    .own = Show my insurer
    .own-short = My insurer
    .listed = Insurers of my region
    .listed-short = Insurers here

representatives-own =
    { $has_insurer ->
        [yes] Number …{ $last_four }. Insurer: { $own_insurer }.

        { $has_insurer_phone ->
            [yes] Information line: { $own_insurer_phone }. Ask for the insurance representative.
           *[no] We do not have the number of its information line: it is on the policy and on the insurer's site.
        }
       *[no] Number …{ $last_four }. The fund has no insurer on file for you, so you have no representative yet. Ask { fund-desk }.
    }
    .short =
        { $has_insurer ->
            [yes] { $last_four }: { $own_insurer } { $has_insurer_phone ->
                [yes] { $own_insurer_phone }
               *[no] (phone: see your policy)
            }
           *[no] { $last_four }: no insurer on file, ask { $contact_centre }
        }
    .visit = In person
    .write = Write to us
    .dispute = A dispute with a clinic or insurer
    .dispute-short = Dispute

representatives-away =
    The fund does not answer, so we could not find out who insures you. The number is on your policy; or ask { fund-desk }.
    .short = The fund did not answer. The number is on your policy
    .again = Try again
    .write = Write to us

representatives-listed =
    Information lines of insurers in your region that we know of:

    { $region_insurers }

    The whole list: { $insurers_list }
    .short = { $region_insurers }

representatives-visit =
    The representative sees people at your insurer's office. Address and hours are on its site; list of insurers: { $insurers_list }

    Bring your passport and policy.
    .short = Go to your insurer's office; the address is on its site. Bring your passport and policy

representatives-letter =
    Write to your insurer by post or e-mail: its site gives the addresses.

    Write to your region's fund right here, and the answer comes here too. Funds of other regions: { $funds_list }
    .short = The insurer's site gives its postal and e-mail address. Write to the fund here:
    .write = Write to us

representatives-clinic =
    Some clinics have a desk of insurance representatives, who help on the spot. Where there is none, there may be a phone that connects straight to them. Ask at the clinic's reception.
    .short = Some clinics have a representative's desk or a direct phone. Ask at reception

# A disputed case: about what, with whom, which papers, what is wanted; what happened is written after that

representatives-dispute =
    A tier 3 representative settles disputes with a clinic or an insurer: asks for the documents, talks to both sides, and a lawyer helps where it is needed. It is free.

    We ask four questions, then you write what happened.
    .short = We settle disputes free of charge, with a lawyer if needed. Four questions:
    .dispute = Begin
    .appeal = File a formal appeal
    .appeal-short = Formal appeal

representatives-about =
    What is the dispute about?
    .refused = Care was refused
    .refused-short = Care refused
    .paid = Money was taken or asked for
    .paid-short = Money
    .quality = Poor treatment
    .waiting = No appointment or examination to be had
    .waiting-short = Long wait
    .insurer = My insurer does not help
    .insurer-short = Insurer
    .other = Something else

representatives-place =
    With whom is the dispute? Type the name of the clinic or insurer.
    .short = With whom? Type the clinic's or insurer's name, or choose:
    .clinic = My clinic
    .company = My insurer

representatives-papers =
    Are there papers: a referral, a discharge letter, a refusal, a receipt, a contract? In a chat you can add a photo or a file with your next message; on a keypad phone tell us what they say.
    .short = Any papers: a refusal, a discharge letter, a receipt?
    .some = Yes
    .none = No

representatives-outcome =
    What would you like to come of it?
    .care = The treatment or examination
    .care-short = Treatment
    .money = My money back
    .explanation = To know who is right
    .lawyer = A lawyer's help
    .something = Something else

representatives-message =
    Now tell us what happened: when, where, who said what, how long you waited or what you paid. Send photos and files with your message or right after it.

    If a life is in danger, call { $ambulance } or { $emergency }.
    .short = What happened, and when? Write it, or
    .call = Call me

# Stands in the case before what the person wrote
representatives-preface =
    About: { $about ->
        [refused] care was refused
        [paid] money was taken or asked for
        [quality] poor treatment
        [waiting] a long wait
        [insurer] the insurer does not help
       *[other] something else
    }
    With: { $place ->
        [clinic] my clinic
        [company] my insurer
       *[other] { $place }
    }
    Papers: { $papers ->
        [some] yes
       *[none] none
    }
    Wanted: { $outcome ->
        [care] treatment or an examination
        [money] the money back
        [explanation] to know who is right
        [lawyer] a lawyer's help
       *[something] something else
    }
