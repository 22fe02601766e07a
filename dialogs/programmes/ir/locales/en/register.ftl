# Registering the service given: four routes

register-routes =
    Registering the service given

    Where does the request come from, or with what do you register?
    .short = Register. The request:
    .ep = From EP
    .own = In our own software
    .sheet = On a booklet sheet
    .letterhead = On a letterhead

register-ep =
    A request sent from Tamin's system (EP):

    Register the service in the treatment portal, menu «{ $electronic_menu }» (confirm an electronic prescription): { $portal_site }
    .short =
        Register at { $portal_site }, menu
        { $electronic_menu }

register-own =
    Your own software

    Make sure before you register with it: has the software company under contract with you built in the fund's API?
    .short = Has your software company built in the fund's API?
    .yes = Yes
    .no = No, or not sure

register-own_ready = Then register the prescription in that software and send it.

register-own_not_ready =
    Ask the software company first and make sure; you register with this software after that. The fund has written and published the API.
    .short = Ask the software company first and make sure. The fund has published the API.
    .routes = Ways to register

register-sheet =
    A request on a booklet sheet:

    Register the service in the treatment portal, menu «{ $sheet_menu }» (confirm a prescription), or by the web service of your own system: { $portal_site }
    .short =
        Register at { $portal_site }, menu
        { $sheet_menu }

        Or by the web service of your own system.

register-letterhead =
    A request on the letterhead of a practitioner or institution:

    Register the service in the treatment portal, menu «{ $letterhead_menu }» (confirm a prescription by national code): { $portal_site }
    .short =
        Register at { $portal_site }, menu
        { $letterhead_menu }
