# What to take along to a laboratory or an imaging centre, an item each

visit = For the laboratory or the imaging centre

visit-foreign = Is the person who goes a foreign national?
    .short = Is the patient a foreign national?
    .name = Foreign national
    .why = Foreign nationals have a booklet number or a FIDA number instead of a national code, and show another document.
    .why-short = Foreign nationals have a booklet number or a FIDA number instead of a national code.

visit-newcomer = New to Iran, with a FIDA number instead of a booklet?
    .short = New to the country, with a FIDA number?
    .name = Newcomer
    .why = Newcomers are treated with their FIDA number, all others with the number on the cover of the booklet.
    .why-short = Newcomers have a FIDA number, the others a booklet.

visit-fida = Do you have the FIDA number with you?
    .short = Do you have the FIDA number?
    .name = FIDA number
    .why = The twelve-digit number of foreign nationals. Give it at the centre.
    .why-short = 12 digits; give them at the centre.

visit-foreign_cover = Do you have the cover of the booklet? Foreign nationals must show it.
    .short = The booklet's cover? Foreign nationals must show it.
    .name = Cover of the booklet
    .why = The first ten digits of the serial number on the cover are the patient's number. Until further notice nobody is treated without the cover.
    .why-short = The first 10 digits of the serial on the cover are the patient's number.

visit-national_code = Do you have the national code with you?
    .short = Do you have the national code?
    .name = National code
    .why = Ten digits. Your cover and an electronic prescription are found by them.
    .why-short = Cover and prescription are found by it.

visit-national_card = One of four identity documents is enough. Do you have the national card?
    .short = An identity document, one is enough: the national card?
    .name = One of four documents
    .why = The national card, the birth certificate, the cover of the booklet, or an earlier booklet with unused pages: whichever you have.
    .why-short = National card, birth certificate, booklet cover, or booklet with unused pages.

visit-birth_certificate = Do you have the birth certificate (shenasnameh)?
    .short = Or the birth certificate?
    .name = Birth certificate
    .why = For a child without a national card it is the easiest document.
    .why-short = The easiest one for a child.

visit-booklet_cover = Do you have the cover of the booklet?
    .short = Or the cover of the booklet?
    .name = Cover of the booklet
    .why = The cover of the treatment booklet, even if no page is left in it.
    .why-short = The cover, even without pages.

visit-earlier_booklet = Do you have an earlier booklet with unused pages?
    .short = Or a booklet with unused pages?
    .name = Earlier booklet
    .why = A booklet issued before booklets ended, with some pages left.
    .why-short = An old booklet with pages left.

visit-electronic = The doctor's request can have three forms. Do you have an electronic prescription?
    .short = The doctor's request: an electronic prescription?
    .name = Doctor's request
    .why = The doctor wrote it in the system and sent it. No paper is needed: the national code is enough at the centre.
    .why-short = It is in the system and needs no paper.

visit-booklet_sheet = Do you have the request on a sheet of the booklet?
    .short = Or a sheet of the booklet?
    .name = Booklet sheet
    .why = A page of the treatment booklet on which the doctor wrote the request.
    .why-short = A page on which the doctor wrote it.

visit-letterhead = Do you have the request on a letterhead, with the doctor's stamp and signature?
    .short = Or a letterhead with the doctor's stamp and signature?
    .name = Letterhead
    .why = It must show the patient's first name, surname and national code, the date, and the treating doctor's stamp and signature; if one is missing the centre cannot accept it.
    .why-short = With full name, national code, date, stamp and signature.
