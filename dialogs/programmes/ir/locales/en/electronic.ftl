# The request was written electronically: four steps

electronic-cover =
    Step 1 of 4: entitlement

    The request may have been written in Tamin's system (EP) or in the system of a surgery, clinic or hospital; the steps are the same.

    Type the patient's national code here. If you ask by your panel, the API or this site, press “Another way”: { $check_site }
    .short = Step 1 of 4: entitlement. Type the patient's national code:
    .foreign = Foreign nationals
    .other = Another way

electronic-other =
    Step 2 of 4: the other ways to check

    • Dial { $entitlement_code }, option 1 (treatment cover), national code
    • Dial { $entitlement_code } and the national code straight away
    • The app: { $app_site }
    • Dial { $second_code }, option 1 (entitlement), national code

    What did it answer?
    .short = Step 2 of 4: asked another way? The answer:
    .ways = Six ways to check
    .ways-short = Six ways
    .entitled = Entitled
    .not_entitled = Not entitled

electronic-give =
    Step 3 of 4: the service

    The checks are done and the patient is entitled: give the service.
    .short = Step 3 of 4: the patient is entitled, give the service.
    .given = It is given

electronic-register =
    Step 4 of 4: register

    Where do you register the service? A request from EP is registered in the treatment portal; a centre with software of its own registers there.
    .short = Step 4 of 4: where do you register the service?
    .ep = Portal (request from EP)
    .own = Our own software
