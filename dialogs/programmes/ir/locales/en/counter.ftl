# The counter of a health centre

counter-number =
    Send the patient's national code. The next patient's can be typed straight below the answer.
    .short = Patient's national code:
    .booklet = Booklet serial (foreign nationals)
    .booklet-short = Booklet
    .fida = FIDA number
    .fida-short = FIDA
    .day = Today's list
    .day-short = Today
    .leave = End this line's registration
    .leave-short = End line

counter-booklet =
    Send the first 10 digits of the patient's booklet serial. The cover of the booklet must be there.
    .short = First 10 digits of the booklet serial (the cover must be there):

counter-fida =
    Send the patient's FIDA number: 12 digits.
    .short = FIDA number, 12 digits:

counter-standing =
    { $standing ->
        [insured] covered for treatment
        [conditional] covered for now
        [pending] not settled yet
       *[not_insured] not covered
    }
    .short =
        { $standing ->
            [insured] covered
            [conditional] conditional
            [pending] not settled
           *[not_insured] not covered
        }
counter-tracking =
    { $special ->
        [yes] { $tracking }{ "\u00A0" }khas
       *[no] { $tracking }
    }
counter-reason =
    { $reason ->
        [employer-debt] Reason: employer's debt
        [contract-closed] Reason: contract closed
        [arrears] Reason: unpaid months
        [not-found] Reason: number not found
        [starts-later] Reason: cover begins later
        [queued] Reason: still being checked
       *[other] No reason is given
    }
    .short =
        { $reason ->
            [employer-debt] employer's debt
            [contract-closed] contract closed
            [arrears] unpaid months
            [not-found] number not found
            [starts-later] begins later
            [queued] being checked
           *[other] no reason given
        }

counter-answer =
    { $special ->
        [yes] Number ending in { $last_four } (special patient, «خاص»): { counter-standing }
       *[no] Number ending in { $last_four }: { counter-standing }
    }

    Initials: { $initials } (compare with the document)
    { $standing ->
        [insured] { $has_until ->
            [yes] Until { $until }
           *[other] No end date is given
        }
        [conditional] { $has_until ->
            [yes] Until { $until }
           *[other] No end date is given
        }
            { counter-reason }
       *[other] { counter-reason }
    }
    Tracking code: { counter-tracking }
    Answer of { -fund }, { $as_of }

    Type the next patient's number right here.
    .short =
        { $special ->
            [yes] { $last_four } { counter-standing.short } khas, { $initials }
           *[no] { $last_four }: { counter-standing.short }, { $initials }
        }
        { $standing ->
            [insured] { $has_until ->
                [yes] to { $until }
               *[other] no end date
            }
            [conditional] { $has_until ->
                [yes] to { $until }
               *[other] no end date
            }
           *[other] { counter-reason.short }
        }
        Code{ "\u00A0" }{ counter-tracking }

        { $standing ->
            [conditional] { counter-reason.short }
           *[other] { $as_of }
        }
        Next code:
    .booklet = Booklet serial (foreign nationals)
    .booklet-short = Booklet
    .fida = FIDA number
    .fida-short = FIDA

counter-unknown =
    The fund's system did not answer, so the cover for the number ending in { $last_four } is not known. This is no reason to refuse the patient.

    See the patient and check by one of the other ways, or ask again. The next patient's number can be typed here, too.
    .short = { $last_four }: no answer. Do not refuse the patient, use another way. Or the next code:
    .again = The same number again
    .again-short = Again
    .ways = Other ways to check
    .ways-short = Other ways

counter-limit =
    This line has used up its checks for today. This is no reason to refuse the patient: check by one of the other ways, or on another line of your centre.

    This line opens again at { $opens_at }.
    .short = This line's checks for today are used up. Do not refuse the patient, use another way. It opens { $opens_at }
    .ways = Other ways to check
    .ways-short = Other ways
