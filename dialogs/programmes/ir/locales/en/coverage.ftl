# “Does the insurance cover my treatment?”
# The insurer as the answers name it: one fund for everybody, so it tells nothing about a person
-fund = Tamin

coverage-entry =
    Treatment cover

    Type the ten-digit national code here, or press the button.
    .short = Type the 10-digit national code, or choose:
    .number = Check treatment cover
    .say-retired_code = That code was for booklets and went with them. Today's code is { $entitlement_code }.
    .say-retired_code-short = That was the booklet code. Today's code: { $entitlement_code }

coverage-second_entry =
    Entitlement check

    Type the ten-digit national code here, or press the button.
    .short = Type the 10-digit national code, or choose:
    .number = Check entitlement

coverage-number =
    Type your national code and we ask whether your treatment is covered. It has ten digits and is on your national card.

    For a child, a parent or somebody else, or if you have no Iranian national code, press one of the buttons.
    .short = Type your national code (10 digits):
    .family = For somebody else
    .foreign = Foreign nationals

coverage-family_number =
    Type the national code of the person you are asking for: a child, a parent, a patient, or anybody who asked you to.
    .short = Type their national code (10 digits):
    .newborn = A newborn without a code
    .grown = A child who turns 18
    .foreign = Foreign nationals

coverage-newborn =
    A newborn cannot be looked up before there is a national code. It comes with the birth certificate: get that first, then have the baby registered with Tamin under the insured parent.

    If the baby needs care now, do not wait: start the treatment and ask Tamin about the cost.
    .short = A newborn first gets a birth certificate with a national code, then Tamin can be asked. Care needed now? Do not wait, ask Tamin about the cost.
    .support = Ask Tamin

coverage-grown =
    Turning 18 does not end the cover by itself. Tamin's site says:

    • A son stays covered with an insured parent until he is { $son_covered_until }, and after that while he studies or if he is totally disabled.
    • A daughter, until she marries.

    For your own child ask Tamin: { $contact_centre }

    From 18 on it is for them to decide: check with their consent.
    .short =
        18 does not end the cover: a son has it until { $son_covered_until }, then while studying or disabled; a daughter until she marries.

        For your case ask Tamin: { $contact_centre }. Check with their consent.
    .number = Check for them
    .support = Ask Tamin

coverage-foreign =
    Please say first which number you have. The numbers look alike and we do not guess.

    Booklet: the first ten digits of the serial number on its cover.
    FIDA: the number given to foreign nationals who are new to the insurance.
    .short = Which number do you have?
    .booklet = Booklet serial
    .fida = FIDA number

coverage-booklet =
    Type the first ten digits of the serial number on the cover of the booklet.

    Keep the cover: until further notice foreign nationals must show it at the health-care centre.
    .short = Type the first 10 digits of the booklet's serial. Keep the cover: the centre must see it, until further notice.

coverage-fida =
    Type the FIDA number, the identity number of foreign nationals. It has twelve digits.
    .short = Type the FIDA number (12 digits):

coverage-refused =
    Without your consent we ask nothing and keep no number. There are other ways to see the cover.
    .short = We asked nothing, as you did not agree.
    .ways = Other ways

# Answers, for any phone

coverage-insured =
    The number ending in { $last_four } is covered for treatment until { $until }.

    Answer of { -fund }, { $as_of }.

    The tracking code and details are for the person alone: a code is sent to their phone.
    .short =
        { $last_four }: covered for treatment until { $until }
        As of { $as_of }, { -fund }
    .documents = What to take along
    .details = Tracking code, details
    .details-short = Details

coverage-conditional =
    The number ending in { $last_four } is covered for treatment for now, until { $until }. The details say how to keep the cover after that day.

    Answer of { -fund }, { $as_of }.
    .short =
        { $last_four }: covered for now, until { $until }
        As of { $as_of }, { -fund }
        How to keep it: see the details.
    .documents = What to take along
    .details = Reason and details
    .details-short = Details

coverage-not_insured =
    We found no active treatment cover for the number ending in { $last_four }.

    Look at the digits once more. If they are right, see the reason in the details or ask Tamin.

    Answer of { -fund }, { $as_of }.
    .short =
        { $last_four }: no active treatment cover found. Are the digits right?
        As of { $as_of }, { -fund }
    .another = Another number
    .details = Reason and details
    .details-short = Reason
    .support = Ask Tamin

coverage-pending =
    The answer for the number ending in { $last_four } is not final yet. That does not mean no cover; please ask again a little later.

    Answer of { -fund }, { $as_of }.
    .short =
        { $last_four }: not final yet, ask again later
        As of { $as_of }, { -fund }
    .again = Ask again
    .details = Reason and details
    .details-short = Reason
    .ways = Other ways

coverage-unknown =
    No answer came from the insurance's system, so we do not know about the number ending in { $last_four }. That does not mean no cover.

    Ask again, let us ask and tell you, or look another way.
    .short = No answer came: the cover is not known
    .again = Ask again
    .by_sms = Tell me later
    .by_sms-short = By SMS
    .ways = Other ways

# Answers, for a phone that is proven to be the person's

coverage-own_insured =
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
    .documents = What to take along

coverage-own_conditional =
    The number ending in { $last_four } is covered for treatment for now, until { $until }.

    { $reason ->
        [arrears] Part of the contributions is unpaid. Pay it before that day to keep the cover.
        [employer-debt] Your employer has not paid all contributions. Ask them to pay before that day.
       *[other] Ask Tamin what is missing, so that the cover goes on after that day.
    }

    { $special ->
        [yes] Special patient («خاص»). Tracking code: { $tracking } «خاص»
       *[no] Tracking code: { $tracking }
    }

    Answer of { -fund }, { $as_of }.
    .short =
        { $last_four }: covered for now, until { $until }
        { $reason ->
            [arrears] Contributions are unpaid: pay to keep the cover.
            [employer-debt] Employer's debt: ask them to pay.
           *[other] Ask Tamin what is missing.
        }

        { $special ->
            [yes] Special patient (khas)
                Tracking { $tracking } khas
           *[no] Tracking { $tracking }
        }
        As of { $as_of }, { -fund }
    .documents = What to take along
    .support = Ask Tamin

coverage-own_not_insured =
    The number ending in { $last_four } is not covered for treatment now.

    { $reason ->
        [employer-debt]
            Reason: the employer's debt. The contributions that your workplace owes have not arrived.
            Ask your employer to pay. If they do not, tell your branch of Tamin and follow it up there.
        [contract-closed]
            Reason: your contract for self-employed people is closed.
            Ask your branch of Tamin how to make a new one.
        [arrears]
            Reason: contributions of some months are unpaid.
            Pay the months left and check again.
        [not-found]
            Reason: Tamin's files do not hold this number.
            Look at the digits. If they are right, ask your branch to find your file.
       *[other]
            The answer gives no reason.
            Ask Tamin what is missing.
    }

    { $special ->
        [yes] Give this tracking code when you call: { $tracking } «خاص»
       *[no] Give this tracking code when you call: { $tracking }
    }
    Answer of { -fund }, { $as_of }.
    .short =
        { $last_four }: not covered now
        { $reason ->
            [employer-debt] Reason: employer's debt. Ask them to pay. If they do not, tell your branch.
            [contract-closed] Reason: your self-employed contract is closed. Ask your branch for a new one.
            [arrears] Reason: unpaid months. Pay them and check again.
            [not-found] Reason: number not found. Are the digits right? Then ask your branch.
           *[other] No reason is given. Ask Tamin what is missing.
        }

        { $special ->
            [yes] Tracking { $tracking } khas
           *[no] Tracking { $tracking }
        }
        As of { $as_of }, { -fund }
    .support = Ask Tamin
    .ways = Other ways to check
    .ways-short = Other ways

coverage-own_pending =
    { $reason ->
        [starts-later] The insurance of the number ending in { $last_four } is registered, but treatment cover has not begun yet.
       *[other] Tamin is still looking at the number ending in { $last_four }. Please ask again a little later.
    }{ $special ->
        [yes] {" "}(special patient, «خاص»)
       *[no] {""}
    }

    Answer of { -fund }, { $as_of }.
    .short =
        { $reason ->
            [starts-later] { $last_four }: registered, cover has not begun yet
           *[other] { $last_four }: still being looked at
        }{ $special ->
            [yes] {" "}(khas)
           *[no] {""}
        }
        As of { $as_of }, { -fund }
    .again = Ask again
    .support = Ask Tamin

# No answer now

coverage-limit =
    This phone has asked about many numbers today. There is a limit, so that nobody can try out other people's numbers.

    You can ask again from { $opens_at }. The other ways are open now.
    .short = No more checks from this phone today. Again from { $opens_at }.
    .ways = Other ways

coverage-later =
    The answer is slow. We go on asking and tell you as soon as it is here. You need not do anything.
    .short = The answer is slow. We go on asking and send you an SMS when it is here.
