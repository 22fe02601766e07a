patient-menu =
    Patient's guide

    Going to a health-care centre without a booklet? Here is what you need to know.
    .short = Patient's guide
    .documents = What to take along
    .ways = Ways to check cover
    .prescription = E-prescription
    .special = Special patients
    .foreign = Foreign nationals
    .changes = Where is my booklet?
    .checked = Who checked me?
    .support = Contact and support
    .support-short = Contact

patient-documents =
    At the centre give your national code and show one of these four documents:

    • an earlier booklet with unused pages
    • national card
    • birth certificate
    • cover of the booklet

    The booklet itself is not required. Only foreign nationals with a booklet number must bring its cover.
    .short =
        Give your national code and show one: national card, birth certificate, booklet with unused pages, or its cover.

        Foreign nationals with a booklet number must bring its cover.
    .walk = Go through the list
    .list = My own list for the visit
    .list-short = My list

patient-ready =
    You have everything to take along.

    Shall we see before you go whether the treatment is covered?
    .short = You have everything. See whether the treatment is covered?
    .own = For myself
    .patient = For somebody else

patient-prescription =
    The doctor writes the prescription in the system and no paper is needed. At the laboratory, imaging centre or pharmacy give your national code and they will see it.

    An electronic prescription is valid for { $prescription_days } days.
    .short = The prescription is in the system and valid for { $prescription_days } days. At the centre just give your national code.
