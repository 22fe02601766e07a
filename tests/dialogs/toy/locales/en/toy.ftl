programme-name = Toyland

home-menu = Health cover in Toyland
    .coverage = Am I covered?
    .papers = Papers for a card
    .tests = Free tests
    .privacy = My data

agent-reach = Call { $contact_centre }, day and night.

tests-year = In which year were you born?
tests-free = Everybody born in { $year } may have a blood test.

papers-walk-passport = Do you have your passport?
papers-walk-licence = Do you have your driving licence?
papers-walk-photo = Do you have a photo?
say-explain-papers-walk-passport = Any passport that is still valid.
say-explain-papers-walk-licence = Of any class.
say-explain-papers-walk-photo = In colour, not older than a year.
papers-ready = You have all papers. Bring them to the fund.
papers-missing = Some papers are missing.
    .again = Go through them again

coverage-number = Type the number of your card: 8 digits.
coverage-refused = All right, we do not ask.
coverage-insured =
    The person whose card ends in { $last_four } is covered until { $until }.

    As of { $as_of }.
    .short =
        { $last_four }: covered until { $until }

        As of { $as_of }
    .details = Details
coverage-not_insured = { $last_four }: not covered, as of { $as_of }.
    .details = Details
coverage-unknown = We could not check. That does not mean not covered.
    .again = Check again
coverage-own_insured = { $last_four }: { $months_paid ->
        [one] { $months_paid } month is paid.
       *[other] { $months_paid } months are paid.
    }
coverage-own_not_insured = { $last_four }: not covered. { $reason ->
        [arrears] Payments are missing.
       *[other] Ask the fund why.
    }
coverage-limit = Ask again after { $opens_at }.
coverage-later = The answer takes longer. We will send you an SMS.
