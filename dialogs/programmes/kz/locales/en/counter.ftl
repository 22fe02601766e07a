# The counter of a health centre

counter-number =
    Send the patient's IIN. The next patient's can be typed straight below the answer.
    .short = Patient's IIN, 12 digits:
    .day = Today's list
    .day-short = Today
    .leave = End this line's registration
    .leave-short = End line

counter-standing =
    { $standing ->
        [insured] insured
        [conditional] insured on condition
        [pending] status not in force yet
       *[not_insured] not insured
    }
    .short =
        { $standing ->
            [insured] insured
            [conditional] conditional
            [pending] not in force
           *[not_insured] not insured
        }
counter-reason =
    { $reason ->
        [employer-debt] Reason: employer's debt
        [contract-closed] Reason: insurance ended
        [arrears] Reason: contributions missing
        [not-found] Reason: number not found
        [starts-later] Reason: begins later
        [queued] Reason: still being checked
       *[other] No reason is given
    }
    .short =
        { $reason ->
            [employer-debt] employer's debt
            [contract-closed] insurance ended
            [arrears] unpaid months
            [not-found] number not found
            [starts-later] begins later
            [queued] being checked
           *[other] no reason given
        }

counter-answer =
    Number ending in { $last_four }: { counter-standing }

    Name: { $initials } (compare with the document)
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
    Answer's code: { $tracking }
    Source: { -fund }, { $as_of }

    Type the next patient's number right here.
    .short =
        { $last_four }: { counter-standing.short }, { $initials }
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
        Code{ "\u00A0" }{ $tracking }

        { $standing ->
            [conditional] { counter-reason.short }
           *[other] { $as_of }
        }
        Next number:

counter-unknown =
    The fund's system did not answer, so the status for the number ending in { $last_four } is not known. This is no reason to refuse the patient.

    See the patient and check another way, or ask again. The next patient's number can be typed here, too.
    .short = { $last_four }: no answer. Do not refuse the patient, use another way. Or the next number:
    .again = The same number again
    .again-short = Again
    .ways = Other ways to check
    .ways-short = Other ways

counter-limit =
    This line has used up its checks for today. This is no reason to refuse the patient: check another way, or on another line of your centre.

    This line opens again at { $opens_at }.
    .short = This line's checks for today are used up. Do not refuse the patient, use another way. It opens { $opens_at }
    .ways = Other ways to check
    .ways-short = Other ways
