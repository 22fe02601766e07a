# Who is the patient? The code and any one of four documents; foreign nationals have their own way

identity = The patient's identity

identity-foreign =
    The patient's identity

    Is the patient a foreign national?
    .short = Is the patient a foreign national?
    .name = Foreign national
    .why = Foreign nationals have no national code: they are known by a booklet number or a FIDA number. For an Iranian patient answer “No”.
    .why-short = Foreign nationals have a booklet number or a FIDA number instead of a national code.

identity-newcomer = Are they new to the country, with a FIDA number instead of a booklet?
    .short = New to the country, with a FIDA number?
    .name = Newcomer
    .why = Insured people who are new to Iran have a FIDA number and are treated with it. Everybody else is known by the number on the cover of the booklet.
    .why-short = Newcomers have a FIDA number, the others a booklet.

identity-fida = Do you have the patient's FIDA number?
    .name = FIDA number
    .why = The identity number of foreign nationals. It has twelve digits.
    .why-short = The 12-digit number of foreign nationals.

identity-foreign_cover = Do you have the cover of the patient's booklet? Foreign nationals must show it.
    .short = The booklet's cover? Foreign nationals must show it.
    .name = Cover of the booklet
    .why = The first ten digits of the serial number on the cover are the patient's number. Until further notice foreign nationals must show the cover to be treated.
    .why-short = The first 10 digits of the serial on the cover are the patient's number.

identity-national_code = Do you have the patient's national code?
    .name = National code
    .why = The ten-digit number of every Iranian. It is on the national card and in the birth certificate.
    .why-short = The 10 digits on the national card.

identity-earlier_booklet =
    We ask for four documents; one of them is enough.

    First: an earlier booklet with unused pages?
    .short = Document 1 of 4 (one is enough): booklet with unused pages?
    .name = One of four documents
    .why = A treatment booklet issued before booklets ended, with some pages left.
    .why-short = An old booklet with pages left.

identity-national_card = Second document: the national card?
    .short = Document 2 of 4: national card?
    .name = National card
    .why = The identity card that carries the national code.
    .why-short = The card with the national code.

identity-birth_certificate = Third document: the birth certificate (shenasnameh)?
    .short = Document 3 of 4: birth certificate?
    .name = Birth certificate
    .why = The patient's own birth certificate; for a child without a national card it is the easiest document.
    .why-short = The patient's own; easiest for a child.

identity-booklet_cover = Fourth document: the cover of the booklet?
    .short = Document 4 of 4: cover of the booklet?
    .name = Cover of the booklet
    .why = The cover of the treatment booklet, even if no page is left in it.
    .why-short = The booklet's cover, even without pages.

identity-lacks =
    { $lacking ->
        [one] Not enough yet: this is missing. Press it when you have it.
       *[other] Not enough yet: these { $lacking } are missing. Press one when you have it.
    }
    .short = Not enough yet, missing:
    .send = Send me this list
    .send-short = Send the list
    .over = Begin again

identity-established =
    That is enough to establish the identity.

    The next step is to check the cover.
    .short = That is enough for the identity. Next, check the cover:
    .own = For myself
    .patient = For the patient
