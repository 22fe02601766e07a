programme-name = Toyland

home-menu = Health cover in Toyland
    .coverage = Am I covered?
    .mine = My card
    .papers = Papers for a card
    .office = My office
    .tests = Free tests
    .privacy = My data

agent-reach = Call { $contact_centre }, day and night.

tests-year = In which year were you born?
tests-free = Everybody born in { $year } may have a blood test.

office-about = Your office: { $office }
    .evening = In the evening
    .region = Another region
office-evening = Your office is open until nine.
region-north = The north
region-south = The south

mine-card = This card ends in { $last_four }.
number-name = the number of a card

documents-menu = Papers for a card
    .kept = Note what I have
    .once = Just look through
documents-ready = You have all papers. Bring them to the fund.
card = Papers for a card
card-passport = Do you have your passport?
    .name = Passport
    .why = Any passport that is still valid.
card-licence = Do you have your driving licence?
    .name = Driving licence
    .why = Of any class.
card-abroad = Were you born abroad?
    .name = Born abroad
    .why = Then the fund wants a permit.
card-permit = Do you have a permit?
    .name = Permit
    .why = It says that you live here.
card-address = Do you have a proof of your address?
    .name = Proof of address
    .why = The south asks for it.
card-photo = Do you have a photo?
    .name = Photo
    .why = In colour.
place-police = the police
stamp-photographer = the photographer

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
