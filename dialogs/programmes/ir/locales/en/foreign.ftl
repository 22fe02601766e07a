foreign-about =
    Insured foreign nationals have one of these two numbers instead of a national code:

    • The first ten digits of the booklet's serial number. This applies until further notice, and the cover of the booklet must be shown at the centre.
    • The FIDA number, for people who are new to the country.
    .short =
        Foreign nationals: first 10 digits of the booklet's serial; the centre must see the cover, until further notice.

        Newcomers: the FIDA number.
    .check = Check cover
