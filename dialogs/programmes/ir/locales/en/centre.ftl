# For the staff of health-care centres

centre-menu =
    Dear colleague, welcome.

    A patient without a booklet? Identity first, then entitlement, then the service and registering it.
    .short = Health-care centre
    .identity = Patient's identity
    .entitlement = Patient's entitlement
    .entitlement-short = Entitlement
    .service = Give the service, step by step
    .service-short = Give the service
    .register = Register the service
    .payment = Payment documents
    .payment-short = Payment
    .no_contract = Centre without a contract
    .no_contract-short = No contract
    .guide = Guide and support
    .guide-short = Guide
    .counter = Counter, on a registered line
    .counter-short = Counter

centre-service =
    How was the patient's request written?
    .short = How was the request written?
    .electronic = Electronically
    .sheet = On a booklet sheet
    .letterhead = On the letterhead of a practitioner or institution
    .letterhead-short = On a letterhead

centre-payment =
    Payment documents

    • Hand in the list of your claims with the paper requests (booklet sheets and letterheads), within the set time, to Tamin's treatment directorate of the province.
    • Radiotherapy: until its sessions can be registered and confirmed in the treatment portal, send the data of the prescriptions by uploading a file.
    • The earlier rules on giving services stay in force.
    .short =
        Hand in the list of claims with booklet sheets and letterheads to the province's treatment directorate, within the set time.

        Radiotherapy: by uploaded file until the portal takes it. Earlier rules stay in force.

centre-no_contract =
    You have no contract with Tamin and want to see a patient's electronic prescription?

    Go to the treatment directorate of the province: it opens the treatment portal for you and gives you a user name and a password.
    .short = To see electronic prescriptions go to the province's treatment directorate: it gives portal access, user name and password.

centre-guide =
    Guide and support
    .ways = Ways to check
    .special = Special patients
    .foreign = Foreign nationals
    .changes = End of booklets
    .support = Support
