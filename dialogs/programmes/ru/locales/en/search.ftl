search-what =
    What are you looking for?
    .medicines = A medicine in pharmacies
    .videos = Videos on healthy living
    .videos-short = Health videos

search-medicines =
    Which pharmacies of your region have a medicine, and at what price: { $medicine_search }

    Name the active substance if you can: one substance has many names.
    .short =
        Medicines by pharmacy:
        { $medicine_search }
    .sms = Send me the link
    .sms-short = Send by SMS
    .region = Another region
    .say-region_taken = Region chosen.

search-medicines-sms = Medicines by pharmacy: { $medicine_search }

search-videos =
    Short videos on food, exercise and giving up smoking are on the Ministry of Health's site: { $videos_site }
    .short =
        The ministry's videos:
        { $videos_site }
    .sms = Send me the link
    .sms-short = Send by SMS

search-videos-sms = Videos on healthy living: { $videos_site }

say-text_sent = Sent.
