agent-reach =
    If somebody's life is in danger, call the ambulance now: { $ambulance }

    For any question about the insurance, call Tamin's contact centre: { $contact_centre }
    or go to its site: { $contact_site }
    .short =
        Life in danger? Call the ambulance now: { $ambulance }
        Tamin by telephone: { $contact_centre }
        { $contact_site }
