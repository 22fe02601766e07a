attachment-silent =
    Фонд не ответил, поэтому мы не знаем, прикреплены ли вы. Это не значит, что вы без поликлиники.
    .short = Проверить не вышло: фонд не ответил.
    .again = Проверить ещё раз
    .again-short = Ещё раз
    .egov = Через { $egov_site }
attachment-attached =
    ИИН на { $last_four }: прикрепление есть.
    Поликлиника: { $own_organisation }
    { $has_clinic_since ->
        [yes] С какого дня: { $own_clinic_since }
       *[no] {""}
    }
    { $has_clinic_phone ->
        [yes] Телефон: { $own_clinic_phone }
       *[no] {""}
    }

    Здесь ваш участковый врач, сюда идут сначала.
    .short =
        { $last_four }: { $own_organisation }
        { $has_clinic_since ->
            [yes] с { $own_clinic_since }
           *[no] {""}
        }

        { $has_clinic_phone ->
            [yes] { $own_clinic_phone }
           *[no] {""}
        }
    .change = Перейти в другую поликлинику
    .change-short = Сменить
    .mine = Мои заявления
    .mine-short = Заявления
    .egov = Через { $egov_site }
attachment-none =
    ИИН на { $last_four }: прикрепления к поликлинике нет.

    Без него к врачу и на обследования по ОСМС не направят. Подайте заявление здесь или на { $egov_site }: его рассматривают за { $attachment_days ->
        [one] { $attachment_days } рабочий день
        [few] { $attachment_days } рабочих дня
       *[many] { $attachment_days } рабочих дней
    }.
    .short =
        { $last_four }: вы не прикреплены. Заявление смотрят { $attachment_days } раб. день.
    .apply = Подать заявление
    .apply-short = Подать
    .mine = Мои заявления
    .mine-short = Заявления
    .egov = Через { $egov_site }
attachment-egov =
    1. Войдите на { $egov_site } и откройте раздел «Здравоохранение».
    2. Найдите услугу «Прикрепление к медицинской организации, оказывающей первичную медико-санитарную помощь».
    3. Нажмите «Заказать услугу онлайн», выберите регион и поликлинику, подпишите.

    Ответ придёт за { $attachment_days ->
        [one] { $attachment_days } рабочий день
        [few] { $attachment_days } рабочих дня
       *[many] { $attachment_days } рабочих дней
    }.
    .short =
        { $egov_site }, «Здравоохранение»: «Прикрепление к медицинской организации»

        Выберите поликлинику, подпишите. Ответ: { $attachment_days } раб. день.
attachment-clinic =
    Выберите поликлинику. Все они работают с фондом.
    .short = Ваша поликлиника:
    .row = { $organisation }
    .others = Показать ещё
    .others-short = Другие
    .region = Другой регион
    .region-short = Регион
attachment-no_clinics =
    Для этого региона список поликлиник нам не передали. Подать заявление можно на { $egov_site }.
    .short = Списка по региону нет. Подать можно на { $egov_site }
    .region = Другой регион
    .region-short = Регион
    .egov = Как это сделать
    .egov-short = Как
attachment-confirm =
    Подать заявление на прикрепление? Поликлиника: { $organisation }. Ответ придёт за { $attachment_days ->
        [one] { $attachment_days } рабочий день
        [few] { $attachment_days } рабочих дня
       *[many] { $attachment_days } рабочих дней
    }.
    .short = Прикрепить сюда: { $organisation }?
    .yes = Да, подать
    .no = Нет
