# Who is the patient? The code, and any one of four documents

identity-walk-national_code =
    The patient's identity

    Do you have the patient's national code?
    .short = Do you have the patient's national code?
say-explain-identity-walk-national_code =
    The national code is the ten-digit number of every Iranian and stands on the national card. Foreign nationals have a booklet number or a FIDA number instead.
    .short = 10 digits on the national card; foreign nationals: booklet or FIDA.

identity-walk-earlier_booklet =
    One of four documents is enough. First: an earlier booklet with unused pages?
    .short = Document 1 of 4 (one is enough): booklet with unused pages?
say-explain-identity-walk-earlier_booklet =
    A treatment booklet issued before booklets ended, with some pages left.
    .short = An old booklet with pages left.

identity-walk-national_card = Second document: the national card?
    .short = Document 2 of 4: national card?
say-explain-identity-walk-national_card = The identity card that carries the national code.
    .short = The card with the national code.

identity-walk-birth_certificate = Third document: the birth certificate (shenasnameh)?
    .short = Document 3 of 4: birth certificate?
say-explain-identity-walk-birth_certificate =
    The patient's own birth certificate; for children without a national card it is the easiest document.
    .short = The patient's own; easiest for a child.

identity-walk-booklet_cover = Fourth document: the cover of the booklet?
    .short = Document 4 of 4: cover of the booklet?
say-explain-identity-walk-booklet_cover = The cover of the treatment booklet, even if no page is left in it.
    .short = The booklet's cover, even without pages.

identity-established =
    That is enough to establish the identity: the national code and one document.

    The next step is to check the cover.
    .short = That is enough for the identity. Next, check the cover:
    .own = For myself
    .patient = For the patient

identity-missing =
    Not complete yet. Two things are needed: the national code, and one of these four documents, any of which will do: an earlier booklet with unused pages, the national card, the birth certificate or the cover of the booklet.

    Somebody without an Iranian national code needs the booklet number (with the cover) or the FIDA number.
    .short =
        Not complete: the national code is needed and one of four documents.

        National card, birth certificate, booklet with unused pages, or its cover.
    .again = Start again
    .foreign = No national code (foreign national)
    .foreign-short = Foreign nationals
    .support = Support
