tools-menu =
    For your health: a diary of what you measure, an emergency card, a check of your medicines, and calculators.
    .short = My health
    .diary = Health diary
    .emergency = Emergency card
    .medicines = Check medicines
    .calculators = Calculators
