agent-reach =
    If a life is in danger, call { $ambulance } or { $emergency } at once.

    Questions about insurance are answered by the Fund's contact centre: { $contact_centre }.
    .short =
        Life in danger: call { $ambulance } or { $emergency }
        The Fund's contact centre: { $contact_centre }
