agent-reach =
    Если есть угроза жизни, звоните { $ambulance } (скорая) или { $emergency }.

    На вопросы о полисе и лечении отвечает фонд ОМС вашего региона{ $fund_phone_hours ->
        [always] , круглосуточно
       *[other] {""}
    }: { $contact_centre }
    .short =
        Угроза жизни: { $ambulance } или { $emergency }
        Фонд ОМС:
        { $contact_centre }
