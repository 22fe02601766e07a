agent-reach =
    If a life is in danger, call { $ambulance } (ambulance) or { $emergency }.

    For questions about your policy or treatment, the contact centre of the Ulyanovsk region's OMS fund answers round the clock: { $contact_centre }.
    .short =
        Life in danger: { $ambulance } or { $emergency }
        OMS fund, day and night:
        { $contact_centre }
