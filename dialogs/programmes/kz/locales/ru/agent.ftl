agent-reach =
    Если что-то угрожает жизни, сразу звоните { $ambulance } или { $emergency }.

    На вопросы о страховании отвечает контакт-центр фонда: { $contact_centre }.
    .short =
        Угроза жизни: { $ambulance } или { $emergency }
        Специалисты фонда: { $contact_centre }
