agent-reach =
    If a life is in danger, call { $ambulance } (ambulance) or { $emergency }.

    Not that urgent? Write to a specialist of the fund, ask for a call, or phone the fund yourself.
    .short = Life in danger: { $ambulance } or { $emergency }
    .write = Write to a specialist
    .write-short = Write to us
    .cases = My cases
    .phone = Phone the fund
    .phone-short = Phone
agent-contact =
    For questions about your policy or treatment, ask the OMS fund of your region{ $fund_phone_hours ->
        [always] , day and night
       *[other] {""}
    }: { $contact_centre }
    .short =
        OMS fund of your region:
        { $contact_centre }
agent-now = telephone { $contact_centre }
