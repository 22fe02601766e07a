# Своя страница: что фонд знает о человеке
mine-page =
    ИИН на { $last_four }

    { $has_booking ->
        [yes] Ближайшая запись: { $booking_on }, { $booking_time }, { $booking_speciality }.
       *[no] Записей к врачу нет.
    }
    { $has_application ->
        [yes] Последнее заявление: { $application_kind }, { $application_status }.
       *[no] Заявлений и жалоб нет.
    }

    { $has_clinic ->
        [yes] Поликлиника: { $own_clinic }
       *[no] Вы не прикреплены к поликлинике.
    }
    .short =
        { $last_four }: { $has_booking ->
            [yes] { $booking_on } { $booking_time }, { $booking_speciality }
           *[no] записей к врачу нет
        }
        { $has_application ->
            [yes] { $application_kind }: { $application_status }
           *[no] Заявлений нет
        }
        { $has_clinic ->
            [yes] { $own_clinic }
           *[no] К поликлинике не прикреплены
        }
    .coverage = Я в системе ОСМС?
    .coverage-short = Мой статус
    .contributions = Какие месяцы не оплачены?
    .contributions-short = Взносы
    .appointment = Записи к врачу
    .appointment-short = Запись
    .attachment = Прикрепление к поликлинике
    .attachment-short = Поликлиника
    .applications = Заявления и жалобы
    .applications-short = Заявления

mine-away =
    Фонд сейчас не отвечает, поэтому показать нечего. Ваши записи и заявления в сохранности.
    .short = Фонд не ответил. Ваши записи и заявления в сохранности.
    .again = Попробовать ещё раз
    .again-short = Ещё раз
    .ways = Другие пути
