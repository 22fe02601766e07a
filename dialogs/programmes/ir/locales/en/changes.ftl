# What changed when booklets ended

changes-patient =
    Tamin has issued no new treatment booklets since { $booklets_ended }.

    For you this means:
    • You need no booklet: your national code and one document are enough.
    • The doctor writes the prescription in the system.
    • Do not throw away a booklet with unused pages: it serves as a document and its pages are still accepted.
    .short =
        No new booklets since { $booklets_ended }. Your national code and one document are enough. Pages of an earlier booklet are still accepted.
    .documents = What to take along

changes-centre =
    Tamin has issued no new treatment booklets since { $booklets_ended }, and the patient need not bring one.

    For a centre this means:
    • The patient is identified by the national code and one of four documents.
    • Entitlement is checked before the service is given.
    • The request is one of three: electronic, a booklet sheet, or the letterhead of a practitioner or institution.
    • The service is registered here: { $portal_site }
    • The earlier rules on giving services stay in force.
    .short =
        No new booklets since { $booklets_ended }; none is required. Check code and document, then entitlement, then register the service at { $portal_site }

        Requests: electronic, booklet sheet or letterhead. Earlier rules stay.
    .identity = Patient's identity
    .ways = Ways to check
