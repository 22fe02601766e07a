# Своя страница: что фонд знает о человеке, одним взглядом
mine-page =
    Номер …{ $last_four }

    { $has_booking ->
        [yes] Ближайшая запись: { $booking_on }, { $booking_time }, { $booking_speciality }.
       *[no] Записей к врачу нет.
    }
    { $has_application ->
        [yes] Последнее заявление: { $application_kind }, { $application_status }.
       *[no] Заявлений и обращений нет.
    }

    { $has_clinic ->
        [yes] Поликлиника: { $own_clinic }
       *[no] Поликлиника в фонде не записана.
    }
    { $has_insurer ->
        [yes] Страхует: { $own_insurer }
       *[no] Страховая в фонде не записана.
    }
    .short =
        { $last_four }: { $has_booking ->
            [yes] запись { $booking_on } { $booking_time }, { $booking_speciality }
           *[no] записей к врачу нет
        }
        { $has_application ->
            [yes] { $application_kind }: { $application_status }
           *[no] Заявлений нет
        }
        { $has_clinic ->
            [yes] { $own_clinic }
           *[no] Поликлиника не записана
        }
        { $has_insurer ->
            [yes] { $own_insurer }
           *[no] Страховая не записана
        }
    .care = Какую помощь мне оказали
    .care-short = Моё лечение
    .attached = Страховая и поликлиника
    .attached-short = Их телефоны
    .appointment = Записи к врачу
    .appointment-short = Записи
    .applications = Заявления и обращения
    .applications-short = Заявления
    .checkup = Положена ли диспансеризация
    .checkup-short = Диспансеризация
    .coverage = Действует ли полис
    .coverage-short = Полис
    .checked = Кто проверял мой полис
    .checked-short = Кто проверял

mine-away =
    Фонд сейчас не отвечает, поэтому показать нечего. Это не значит, что ваших записей и заявлений нет.
    .short = Фонд не ответил. Ваши записи и заявления целы.
    .again = Попробовать ещё раз
    .again-short = Ещё раз
    .contacts = К кому обратиться
    .contacts-short = Контакты
