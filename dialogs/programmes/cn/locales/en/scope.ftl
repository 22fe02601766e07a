scope-illness =
    The outpatient benefit for chronic and special diseases (menzhen mantebing) is for insured people who need long-term treatment outside hospital: once the illness is recognised, its outpatient costs are paid back under local rules.

    These illnesses are on most lists. Which one is it?
    .short = Which illness is it?
    .hypertension = High blood pressure
    .hypertension-short = Blood pressure
    .diabetes = Diabetes
    .cancer = Cancer
    .kidney = Kidney failure
    .transplant = After a transplant
    .transplant-short = Transplant
    .copd = Chronic obstructive lung disease (COPD)
    .copd-short = COPD
    .heart = Coronary heart disease
    .heart-short = Coronary disease
    .stroke = After a stroke
    .arthritis = Rheumatoid arthritis
    .lupus = Lupus
    .psychiatric = Psychiatric illness
    .other = Another illness
    .other-short = Another

scope-common =
    This illness is on the list in most places.

    But each city has its own list and its own standards, so what holds is the list of the place where you are insured.
    .short = In scope in most places. Lists and standards differ by city: the place where you are insured decides
    .apply = How to apply
    .office = Where to ask

scope-two =
    High blood pressure and diabetes are on the list in most places, but often only from a certain stage or with complications.

    Each city has its own list and its own standards, so what holds is the list of the place where you are insured.
    .short = In scope in most places, often only from a certain stage or with complications. The city where you are insured decides
    .apply = How to apply
    .drugs = Mine is not that severe
    .drugs-short = A milder case
    .office = Where to ask

scope-drugs =
    If your illness is not severe enough for the chronic-disease benefit, there is help with medicines for these two illnesses (liangbing): people in residents' insurance who need them for long are paid back a part of the cost.

    Take your electronic voucher to the community health centre or township clinic and ask how to register.
    .short =
        Residents' insurance also pays a part of medicines for blood pressure and diabetes (liangbing)

        Register at the community health centre or township clinic
    .apply = Apply for the benefit all the same
    .apply-short = Apply anyway
    .office = Where to ask

scope-other =
    Not being among the usual illnesses does not mean no: some places have much longer lists.

    Ask the medical-insurance office where you are insured whether yours is on its list, before you gather papers.
    .short = Lists differ, yours may still be on one. Ask the insurance office where you are insured first
    .office = Where to ask
    .apply = How to apply
