# A doctor's appointment, for every programme that has it
weekday-1 = понедельник
    .short = пн
weekday-2 = вторник
    .short = вт
weekday-3 = среда
    .short = ср
weekday-4 = четверг
    .short = чт
weekday-5 = пятница
    .short = пт
weekday-6 = суббота
    .short = сб
weekday-7 = воскресенье
    .short = вс

booking-day = { $weekday }, { $date }
    .short = { $weekday } { $day }.{ $of }

speciality-therapist = Терапевт
speciality-paediatrician = Педиатр
speciality-cardiologist = Кардиолог
speciality-neurologist = Невролог
speciality-ophthalmologist = Офтальмолог
speciality-gynaecologist = Гинеколог
speciality-dentist = Стоматолог
speciality-surgeon = Хирург
speciality-doctor = Врач

booking-mine = Ваши записи (номер …{ $last_four }):
    .short = Записи { $last_four }:
    .row = { $booking_on }, { $booking_time }: { $booking_speciality }
    .row-short = { $booking_on } { $booking_time } { $booking_speciality }
    .another = Новая запись

booking-doctors = { $booking_clinic }. К кому вас записать?
    .short = К кому записать?
    .row = { $booking_speciality }: { $booking_doctor }
    .row-short = { $booking_speciality } { $booking_doctor }
    .later = Другие врачи

booking-referral = К этому врачу направляет участковый. Направление у вас есть?
    .short = Сюда нужно направление. Оно есть?
    .yes = Да, есть
    .yes-short = Да
    .no = Пока нет
    .no-short = Нет

booking-days =
    { $booking_speciality }, { $booking_doctor }
    Часы приёма: { $booking_hours }

    Выберите день. В скобках — сколько мест свободно.
    .short =
        { $booking_doctor }
        { $booking_hours }
    .row = { $booking_on } ({ $booking_free })
    .row-short = { $booking_on }
    .later = Следующие дни
    .later-short = Дальше

booking-times =
    { $booking_doctor }
    { $booking_on }: во сколько вам удобно?
    .short = { $booking_on }, во сколько?
    .row = { $booking_time }
    .later = Позже

booking-confirm =
    Проверьте, всё ли верно.

    Номер: …{ $last_four }
    Врач: { $booking_speciality }, { $booking_doctor }
    Когда: { $booking_on }, { $booking_time }
    Где: { $booking_place }
    .short =
        { $last_four }: { $booking_on } { $booking_time }
        { $booking_speciality } { $booking_doctor }

        { $booking_place }
    .yes = Всё верно, записать
    .yes-short = Записать
    .other = Другое время

booking-booked =
    Вы записаны к врачу.

    Номер: …{ $last_four }
    Врач: { $booking_speciality }, { $booking_doctor }
    Когда: { $booking_on }, { $booking_time }
    Где: { $booking_place }

    Не сможете прийти? Отмените запись, и время достанется другому.
    .short =
        { $last_four }: запись { $booking_on } { $booking_time }
        { $booking_speciality } { $booking_doctor }

        { $booking_place }
    .cancel = Отменить запись
    .cancel-short = Отменить
    .doctor = SMS с именем врача
    .doctor-short = SMS о враче
    .another = Новая запись
    .another-short = Ещё запись

booking-doctor = В SMS будут имя врача и специальность. Её сможет прочесть каждый, кто возьмёт ваш телефон. Отправить?
    .short = Врача в SMS увидит любой с вашим телефоном. Слать?
    .yes = Да, отправить
    .yes-short = Да
    .no = Нет

booking-cancel =
    Отменить эту запись?

    { $booking_speciality }, { $booking_doctor }
    { $booking_on }, { $booking_time }
    .short = Отменить { $booking_on } { $booking_time } { $booking_speciality }?
    .yes = Да, отменить
    .yes-short = Да
    .no = Нет, оставить
    .no-short = Нет

booking-cancelled = Запись отменена: { $booking_on }, { $booking_time }. Это время снова свободно.
    .short = Запись { $booking_on } { $booking_time } отменена.
    .another = Записаться снова
    .another-short = Новая запись

booking-uncancelled = Ответа от фонда нет, и мы не знаем, отменена ли запись. Попробуйте ещё раз: лишнего не отменим.
    .short = Ответа нет: отменена ли запись, неизвестно. Повторите.
    .again = Отменить ещё раз
    .again-short = Ещё раз

booking-unsure = Ответа от фонда пока нет, и мы ещё не знаем, записаны ли вы. Заново записываться не нужно: проверьте через минуту.
    .short = Пока неизвестно, записаны ли вы. Проверьте позже.
    .look = Проверить запись
    .look-short = Проверить

booking-missing = Такой записи у фонда пока нет. Попробуйте ещё раз: дважды вас не запишут.
    .short = Записи пока нет. Повторите: дважды не запишут.
    .again = Записать ещё раз
    .again-short = Ещё раз
    .other = Другое время

booking-away =
    Система фонда не отвечает, записать прямо сейчас нельзя. Ничего не потеряно: попробуйте ещё раз или позвоните { $has_booking_phone ->
        [yes] в поликлинику: { $booking_phone }
       *[other] в контакт-центр: { $contact_centre }
    }
    .short =
        Фонд не отвечает. { $has_booking_phone ->
            [yes] Поликлиника: { $booking_phone }
           *[other] Звоните: { $contact_centre }
        }
    .again = Попробовать ещё раз
    .again-short = Ещё раз

booking-none =
    { $booking_speciality }, { $booking_doctor }: на две недели вперёд всё занято. Загляните завтра: время освобождается, когда кто-то отменяет запись. { $has_booking_phone ->
        [yes] Или позвоните в поликлинику: { $booking_phone }
       *[other] Или позвоните в контакт-центр: { $contact_centre }
    }
    .short =
        { $booking_doctor }: на 2 недели всё занято.

        { $has_booking_phone ->
            [yes] Поликлиника: { $booking_phone }
           *[other] Звоните: { $contact_centre }
        }
    .doctors = К другому врачу

booking-nobody =
    { $booking_clinic }: здесь пока ни к кому нельзя записаться через нас. { $has_booking_phone ->
        [yes] Позвоните в поликлинику: { $booking_phone }
       *[other] Позвоните в контакт-центр: { $contact_centre }
    }
    .short =
        Через нас сюда не записаться. { $has_booking_phone ->
            [yes] Поликлиника: { $booking_phone }
           *[other] Звоните: { $contact_centre }
        }

booking-no_clinic = По данным фонда, поликлиники у вас пока нет, поэтому записать некуда. Сначала прикрепитесь к поликлинике.
    .short = У вас пока нет поликлиники. Сначала прикрепитесь.
    .attach = Как прикрепиться

say-booking_gone = Этой записи больше нет.
say-district_first = Тогда начните с участкового врача: направление даст он.
    .short = Начните с участкового врача.
say-day_full = На этот день свободного времени больше нет.
    .short = На этот день всё занято.
say-time_taken = Это время только что занял кто-то другой. Выберите ещё раз.
    .short = Это время уже заняли.
say-time_past = Это время уже прошло. Выберите другое.
    .short = Это время прошло.
say-same_day = К этому врачу вы в этот день уже записаны, второй раз нельзя.
    .short = Вы уже записаны на этот день.
say-doctor_sent = SMS отправлена.

# An SMS, or a message in the chat: no doctor is named but where the person asked for it
booking-sms = Запись: { $booking_on } в { $booking_time }, { $booking_place }
booking-doctor-sms = { $booking_on } { $booking_time }: { $booking_speciality }, { $booking_doctor }
booking-reminder-notice = Напоминаем: завтра в { $booking_time } у вас запись. Посмотреть или отменить её можно здесь: /start
    .short =
        Завтра в { $booking_time } у вас запись. Подробнее:
        { $dial_code }
booking-calendar-notice = Ваша запись для календаря, с напоминанием за два часа.
booking-cancelled-notice = Запись отменена. Откройте файл, и она исчезнет из календаря.
booking-event = Поликлиника, { $booking_time }
booking-event-note = Посмотреть или отменить запись можно в чате или по коду { $dial_code }
