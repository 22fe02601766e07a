agent-reach =
    If a life is in danger, call an ambulance at once: { $ambulance }.

    For questions about medical insurance, call the national medical-insurance hotline, { $contact_centre }.
    .short =
        Life in danger: { $ambulance }
        Medical-insurance hotline: { $contact_centre }
