centre-menu =
    Dear colleague, welcome.

    To receive a patient without a booklet: identity first, then entitlement.
    .short = Health-care centre
    .identity = Patient's identity
    .entitlement = Patient's entitlement
    .entitlement-short = Entitlement
    .ways = Ways to check
    .special = Special patients
    .foreign = Foreign nationals
    .changes = End of booklets
    .support = Support
