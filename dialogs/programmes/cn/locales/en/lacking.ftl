lacking-route =
    { apply-core }

    There are three older lists, by how people are insured; places add to them or leave things out. How are you, or your relative, insured?
    .short =
        { apply-core.short }

        How are you insured?
    .town = Employee or town resident
    .town-short = Employee or town
    .rural = Rural resident
    .unsure = Not sure
    .office = Choose the region first
    .office-short = Region

lacking-town_ready =
    You have everything on the list! Take your electronic voucher or identity card too, and begin: the form is filled in at the social security (medical insurance) office of your registered place.
    .short = You have all papers! Take your identity card or e-voucher and fill in the form first
    .steps = What comes next
    .office = Where to apply

lacking-rural_ready =
    You have everything on the list! Take your electronic voucher or identity card too, and hand the papers in: { office-name }.
    .short = You have all papers! Take your identity card or e-voucher too and hand them in: { office-name }
    .steps = What comes next
    .office = Where to apply

lacking-unsure_ready =
    You have everything on the list! Hand the papers in: { office-name }. Some places want you to come in person.
    .short = You have all papers! Hand them in, in some places in person: { office-name }
    .steps = What comes next
    .office = Where to apply
