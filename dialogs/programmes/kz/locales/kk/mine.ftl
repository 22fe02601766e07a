# Өз парағы: қор бұл адам туралы не біледі
mine-page =
    ЖСН соңы: { $last_four }

    { $has_booking ->
        [yes] Алдағы қабылдау: { $booking_on }, { $booking_time }, { $booking_speciality }.
       *[no] Дәрігерге жазылмағансыз.
    }
    { $has_application ->
        [yes] Соңғы өтініш: { $application_kind }, { $application_status }.
       *[no] Өтініш пен шағым жоқ.
    }

    { $has_clinic ->
        [yes] Емхана: { $own_clinic }
       *[no] Ешқандай емханаға бекітілмегенсіз.
    }
    .short =
        { $last_four }: { $has_booking ->
            [yes] { $booking_on } { $booking_time }, { $booking_speciality }
           *[no] дәрігерге жазылу жоқ
        }
        { $has_application ->
            [yes] { $application_kind }: { $application_status }
           *[no] Өтініш жоқ
        }
        { $has_clinic ->
            [yes] { $own_clinic }
           *[no] Емханаға бекітілмеген
        }
    .coverage = Сақтандырылғанмын ба?
    .coverage-short = Мәртебем
    .contributions = Қай айлар төленбеген?
    .contributions-short = Төлемдер
    .appointment = Дәрігерге жазылу
    .appointment-short = Жазылу
    .attachment = Емханаға бекітілу
    .attachment-short = Емхана
    .applications = Өтініштер мен шағымдар
    .applications-short = Өтініштер

mine-away =
    Қор қазір жауап бермей тұр, сондықтан мәліметті көрсете алмаймыз. Жазылуыңыз бен өтініштеріңіз орнында.
    .short = Қор жауап бермеді. Жазылуыңыз орнында.
    .again = Қайталап көру
    .again-short = Қайта
    .ways = Басқа жолдары
    .ways-short = Басқа жол
