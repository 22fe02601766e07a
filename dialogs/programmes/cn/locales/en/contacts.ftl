contacts-ways =
    For questions about medical insurance:

    • call the national hotline, { $contact_centre }; from another region, dial the area code of the place you are insured in first;
    • go to the National Healthcare Security platform, { $platform }, or its app;
    • visit the medical-insurance counter where you are insured, with your identity card or electronic voucher.

    In an emergency, call { $ambulance } first.
    .short =
        Hotline: { $contact_centre }. From another region add the area code
        Ambulance: { $ambulance }

        Online: { $platform }
        Or the local insurance counter
    .checked = Who checked me?
    .counter = For health-centre staff
    .counter-short = For centres
