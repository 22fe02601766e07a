# К кому обратиться. Где телефон фонда неизвестен, его называет список федерального фонда
fund-desk =
    { $has_fund_phone ->
        [1] контакт-центр: { $contact_centre }
       *[0] фонд ОМС вашего региона, телефон есть на { $contact_centre }
    }

contacts-ways =
    { $has_fund_phone ->
        [1] Фонд ОМС вашего региона{ $fund_phone_hours ->
            [always] , круглосуточно
           *[other] {""}
        }: { $contact_centre }
       *[0] Фонд ОМС вашего региона, его сайт и телефон: { $contact_centre }
    }

    Фонду можно и написать прямо отсюда. А в страховой компании у вас есть страховой представитель: он бесплатно помогает с выбором клиники и врача, диспансеризацией и спорами.
    .short =
        Фонд ОМС{ $has_fund_phone ->
            [1] {""}
           *[0] {" "}региона
        }{ $fund_phone_hours ->
            [always] , 24 часа
           *[other] {""}
        }:
        { $contact_centre }
    .representatives = Страховой представитель
    .representatives-short = Представитель
    .write = Написать нам
    .write-short = Написать
    .dispute = Спор с клиникой или страховой
    .dispute-short = Спор
    .region = Выбрать регион
    .region-short = Регион
    .counter = Для сотрудников клиник
    .counter-short = Для клиник
