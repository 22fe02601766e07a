# Is the patient entitled? The answers as a centre hears them, on the way to giving the service

entitlement-entitled =
    The number ending in { $last_four } is covered for treatment until { $until }.

    Answer of { -fund }, { $as_of }.

    The tracking code and the word «خاص» (special) open with a code that is sent to the patient's phone.
    .short =
        { $last_four }: covered for treatment until { $until }
        As of { $as_of }, { -fund }
    .go = Go on
    .details = Tracking code, special patient
    .details-short = Details

entitlement-own_entitled =
    The number ending in { $last_four } is covered for treatment until { $until }.

    { $special ->
        [yes] Special patient («خاص»). Tracking code: { $tracking } «خاص»
       *[no] Tracking code: { $tracking }
    }

    Answer of { -fund }, { $as_of }.
    .short =
        { $last_four }: covered for treatment until { $until }
        { $special ->
            [yes] Special patient (khas)
                Tracking { $tracking } khas
           *[no] Tracking { $tracking }
        }
        As of { $as_of }, { -fund }
    .go = Go on

entitlement-not_entitled =
    We found no active treatment cover for the number ending in { $last_four }.

    Compare the digits with the patient's document and ask again, or look another way. The patient sees the reason here with their own phone, or asks Tamin: { $contact_centre }

    Answer of { -fund }, { $as_of }.
    .short =
        { $last_four }: no active treatment cover found. Are the digits right?
        As of { $as_of }, { -fund }

        The patient can ask { $contact_centre } for the reason.
    .again = Ask again
    .another = Another number
    .other = Another way

entitlement-pending =
    The answer for the number ending in { $last_four } is not final yet. That does not mean not entitled; ask again a little later or look another way.

    Answer of { -fund }, { $as_of }.
    .short =
        { $last_four }: not final yet, ask again later
        As of { $as_of }, { -fund }
    .again = Ask again
    .other = Another way

entitlement-cannot_check =
    No answer came from the insurance's system, so we do not know whether the number ending in { $last_four } is entitled. That does not mean not entitled: do not turn the patient away.

    Ask again, let us ask and tell you, or look another way.
    .short = No answer came: entitlement is not known. Do not turn the patient away.
    .again = Ask again
    .by_sms = Tell me later
    .by_sms-short = By SMS
    .other = Another way

entitlement-other =
    You can also see the entitlement another way: your panel, the site, a dialled code or the app.

    What did it answer?
    .short = Asked another way? The answer:
    .ways = Six ways to check
    .ways-short = Six ways
    .entitled = Entitled
    .not_entitled = Not entitled

entitlement-denied =
    A service at Tamin's expense is for people who are entitled.

    The patient sees the reason here with their own phone, or asks Tamin: { $contact_centre }
    If you doubt the answer, ask here as well.
    .short = Tamin pays for people who are entitled. The patient can ask { $contact_centre } for the reason.
    .number = Check here
    .support = Support
