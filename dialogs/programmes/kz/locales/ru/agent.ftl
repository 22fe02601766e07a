agent-reach =
    Если что-то угрожает жизни, сразу звоните { $ambulance } или { $emergency }.

    Не так срочно? Напишите специалисту, попросите перезвонить или позвоните в фонд сами.
    .short = Угроза жизни: { $ambulance } или { $emergency }
    .write = Написать специалисту
    .write-short = Написать нам
    .cases = Мои обращения
    .phone = Телефон фонда
    .phone-short = Телефон
agent-contact = На вопросы о страховании отвечает контакт-центр фонда: { $contact_centre }.
    .short = Специалисты фонда: { $contact_centre }
agent-now = телефон { $contact_centre }
