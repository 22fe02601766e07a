agent-reach =
    If a life is in danger, call an ambulance at once: { $ambulance }.

    Not that urgent? Write to the medical-insurance office, ask for a call, or phone the national hotline.
    .short = Life in danger: call { $ambulance }
    .write = Write to the office
    .write-short = Write to us
    .cases = My cases
    .phone = The hotline
    .phone-short = Hotline
agent-contact = For questions about medical insurance, call the national medical-insurance hotline, { $contact_centre }.
    .short = Medical-insurance hotline: { $contact_centre }
agent-now = hotline { $contact_centre }
