basis-article =
    The document on chronic-disease applications cites article { $law_article } of the Basic Medical and Health Care and Health Promotion Law, in force since { $law_since }.

    Under this article the state plans the training of health workers, improves medical schooling and later training, sets up standard training of resident and specialist doctors, and trains and employs more general practitioners.

    Please note: it is mostly about training staff. Only its last sentence mentions that general practitioners manage chronic illness. It does not say who gets the benefit or how to apply; the local medical-insurance bureau does.
    .short =
        Cited: article { $law_article } of the Basic Health Care and Health Promotion Law, since { $law_since }

        It is mostly about training medical staff; its last sentence has general practitioners manage chronic illness

        It does not set the benefit or how to apply: local medical-insurance rules do
    .contacts = Whom to ask
    .contacts-short = Contacts
