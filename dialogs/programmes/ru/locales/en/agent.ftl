agent-reach =
    If a life is in danger, call { $ambulance } (ambulance) or { $emergency }.

    For questions about your policy or treatment, ask the OMS fund of your region{ $fund_phone_hours ->
        [always] , day and night
       *[other] {""}
    }: { $contact_centre }
    .short =
        Life in danger: { $ambulance } or { $emergency }
        OMS fund of your region:
        { $contact_centre }
