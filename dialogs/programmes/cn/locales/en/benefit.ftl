benefit-about =
    The outpatient benefit for chronic and special diseases (menzhen mantebing) is for insured people whose illness needs long treatment outside hospital: once the illness is recognised, its outpatient costs are reimbursed under local rules. High blood pressure, diabetes, cancer and kidney failure are typical; the list of the place you are insured in decides.

    There are three ways to apply. How are you insured?
    .short =
        Once a chronic or special disease is recognised, its outpatient costs are paid back by local rules

        How are you insured?
    .town = Employee or town resident
    .town-short = Employee or town
    .rural = Rural resident
    .unsure = Not sure

benefit-town =
    This way is for employees and town residents.

    You apply in your own name at the medical-insurance (social-security) office where you are insured; after its review a designated hospital confirms the illness.
    .short = Employee or town: apply yourself at the insurance office where you are insured. After review a designated hospital confirms it
    .coverage = Check my cover first
    .coverage-short = Check cover

benefit-rural =
    This way is for rural residents.

    The township's joint management office (heguanban) used to take the papers. The rural scheme has since been merged into residents' insurance, so it is now the local medical-insurance bureau and its township counters. They differ by place: ask your local bureau before you go.
    .short = Rural: the township joint office is now part of the local medical-insurance bureau. Ask it where to apply
    .coverage = Check my cover first
    .coverage-short = Check cover

benefit-unsure =
    This way is for you if you do not know how you are insured.

    See first whether your illness is on the local list, then ask the local medical-insurance bureau for its chronic-disease form. You can also check your cover here, or call { $contact_centre }.
    .short = Not sure: see if the illness is on the local list, then ask the local bureau for the form, or call { $contact_centre }
    .coverage = Check my cover first
    .coverage-short = Check cover
    .contacts = Whom to ask
    .contacts-short = Contacts
