agent-reach =
    If somebody's life is in danger, call the ambulance now: { $ambulance }

    Not that urgent? Write to a specialist, ask for a call, or phone Tamin yourself.
    .short =
        Life in danger? Ambulance: { $ambulance }
    .write = Write to a specialist
    .write-short = Write to us
    .cases = My cases
    .phone = Phone Tamin
    .phone-short = Phone
agent-contact =
    Tamin's contact centre: { $contact_centre }
    Its site: { $contact_site }
    .short =
        Tamin by telephone: { $contact_centre }
        { $contact_site }
agent-now = ambulance { $ambulance }, site { $contact_site }
