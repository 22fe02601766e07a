agent-reach =
    Если есть угроза жизни, звоните { $ambulance } (скорая) или { $emergency }.

    Не так срочно? Напишите специалисту фонда, попросите перезвонить или позвоните в фонд сами.
    .short = Угроза жизни: { $ambulance } или { $emergency }
    .write = Написать специалисту
    .write-short = Написать нам
    .cases = Мои обращения
    .phone = Телефон фонда
    .phone-short = Телефон
agent-contact =
    На вопросы о полисе и лечении отвечает фонд ОМС вашего региона{ $fund_phone_hours ->
        [always] , круглосуточно
       *[other] {""}
    }: { $contact_centre }
    .short =
        Фонд ОМС:
        { $contact_centre }
agent-now = телефон { $contact_centre }
