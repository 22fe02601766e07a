# Names and states of what people apply for, wherever it is shown
application-policy-extract = Выписка о полисе
    .short = Выписка
application-change-data = Изменение данных
    .short = Данные
application-change-insurer = Выбор страховой
    .short = Страховая
application-attach-clinic = Прикрепление к поликлинике
    .short = Прикрепление
application-chronic-benefit = Льгота при хронической болезни
    .short = Льгота
application-card-renewal = Продление карты
    .short = Карта
application-appeal = Обращение
application-other = Заявление

application-status-sending = отправляется
application-status-not_taken = фонд не принял
application-status-received = получено
application-status-in_review = рассматривается
application-status-accepted = одобрено
application-status-refused = отказано
application-status-done = исполнено

applying-filed =
    { $application_kind }: отправлено в фонд.
    Номер: { $application_number }
    Статус: { $application_status }

    Сохраните номер: по нему здесь в любой день видно, что решили.
    .short =
        Подано! Ваш номер:
        { $application_number }
        Запишите его
    .follow = Мои заявления
    .follow-short = Мои заявления

applying-sending =
    Номер: { $application_number }
    { $application_kind }: фонд ещё не подтвердил.

    Мы отправляем снова, пока фонд не примет, и сразу вам сообщим. От вас ничего не нужно, номер уже ваш.
    .short =
        Номер { $application_number }
        Фонд ещё не подтвердил.

        Мы отправим снова, пока не примет, и сообщим вам.
    .follow = Мои заявления
    .follow-short = Мои заявления

applying-already =
    Вы это уже подали, второй раз не нужно.
    { $application_kind }
    Номер: { $application_number }
    Статус: { $application_status }
    .short =
        Уже подано, номер { $application_number }: { $application_status }
    .follow = Мои заявления
    .follow-short = Мои заявления

applying-refused =
    Фонд это не принял, и ничего не подано. Попробуйте ещё раз или поговорите с нашим специалистом.
    .short = Фонд не принял, ничего не подано. Специалист: 99
    .again = Попробовать ещё раз
    .again-short = Ещё раз

application-notice = Есть новость: фонд подтвердил номер { $number }. Подробности — в меню «Мои заявления», нажмите /menu.
    .short = Фонд подтвердил номер { $number }. Подробнее: { $dial_code }
application-not_taken-notice = Есть новость: фонд не принял номер { $number }. Что делать дальше, подскажем здесь: /menu.
    .short = Фонд не принял номер { $number }. Что делать: { $dial_code }
