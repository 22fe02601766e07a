agent-reach =
    If a life is in danger, call { $ambulance } or { $emergency } at once.

    Not that urgent? Write to a specialist, ask for a call, or phone the Fund yourself.
    .short = Life in danger: call { $ambulance } or { $emergency }
    .write = Write to a specialist
    .write-short = Write to us
    .cases = My cases
    .phone = Phone the Fund
    .phone-short = Phone
agent-contact = Questions about insurance are answered by the Fund's contact centre: { $contact_centre }.
    .short = The Fund's contact centre: { $contact_centre }
agent-now = telephone { $contact_centre }
