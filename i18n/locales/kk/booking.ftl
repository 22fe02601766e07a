# A doctor's appointment, for every programme that has it
weekday-1 = дүйсенбі
    .short = дс
weekday-2 = сейсенбі
    .short = сс
weekday-3 = сәрсенбі
    .short = ср
weekday-4 = бейсенбі
    .short = бс
weekday-5 = жұма
    .short = жм
weekday-6 = сенбі
    .short = сб
weekday-7 = жексенбі
    .short = жс

booking-day = { $date }, { $weekday }
    .short = { $weekday } { $day }.{ $of }

speciality-therapist = Терапевт
speciality-paediatrician = Педиатр
speciality-cardiologist = Кардиолог
speciality-neurologist = Невролог
speciality-ophthalmologist = Көз дәрігері
speciality-gynaecologist = Гинеколог
speciality-dentist = Тіс дәрігері
speciality-surgeon = Хирург
speciality-doctor = Дәрігер

booking-mine = Дәрігерге жазылуыңыз (нөмірдің соңы { $last_four }):
    .short = { $last_four }, жазылу:
    .row = { $booking_on }, { $booking_time }: { $booking_speciality }
    .row-short = { $booking_on } { $booking_time } { $booking_speciality }
    .another = Жаңадан жазылу
    .another-short = Жаңа жазылу

booking-doctors = { $booking_clinic }. Кімге жазыласыз?
    .short = Кімге жазыласыз?
    .row = { $booking_speciality }: { $booking_doctor }
    .row-short = { $booking_speciality } { $booking_doctor }
    .later = Басқа дәрігерлер
    .later-short = Басқалары

booking-referral = Бұл маманға учаскелік дәрігер жолдама береді. Жолдамаңыз бар ма?
    .short = Бұл маманға жолдама керек. Бар ма?
    .yes = Иә, бар
    .yes-short = Иә
    .no = Әзірге жоқ
    .no-short = Жоқ

booking-days =
    { $booking_speciality }, { $booking_doctor }
    Қабылдау уақыты: { $booking_hours }

    Күнді таңдаңыз. Жақшада бос уақыт саны көрсетілген.
    .short =
        { $booking_doctor }
        { $booking_hours }
    .row = { $booking_on } ({ $booking_free })
    .row-short = { $booking_on }
    .later = Келесі күндер
    .later-short = Келесі

booking-times =
    { $booking_doctor }
    { $booking_on }: қай уақыт ыңғайлы?
    .short = { $booking_on }, нешеде?
    .row = { $booking_time }
    .later = Кешірек

booking-confirm =
    Бәрі дұрыс па, тексеріңіз.

    Нөмірдің соңы: { $last_four }
    Дәрігер: { $booking_speciality }, { $booking_doctor }
    Қашан: { $booking_on }, { $booking_time }
    Қайда: { $booking_place }
    .short =
        { $last_four }: { $booking_on } { $booking_time }
        { $booking_speciality } { $booking_doctor }

        { $booking_place }
    .yes = Дұрыс, жазыңыз
    .yes-short = Жазылу
    .other = Басқа уақыт

booking-booked =
    Дәрігерге жазылдыңыз.

    Нөмірдің соңы: { $last_four }
    Дәрігер: { $booking_speciality }, { $booking_doctor }
    Қашан: { $booking_on }, { $booking_time }
    Қайда: { $booking_place }

    Келе алмайсыз ба? Жазылудан бас тартсаңыз, бұл уақыт басқа адамға тиеді.
    .short =
        { $last_four } жазылды: { $booking_on } { $booking_time }
        { $booking_speciality } { $booking_doctor }

        { $booking_place }
    .cancel = Жазылудан бас тарту
    .cancel-short = Бас тарту
    .doctor = Дәрігердің аты бар SMS
    .doctor-short = Дәрігер SMS-і
    .another = Жаңадан жазылу
    .another-short = Тағы жазылу

booking-doctor = SMS-те дәрігердің аты мен мамандығы жазылады. Телефоныңызды алған кез келген адам оны оқи алады. Жіберейік пе?
    .short = Дәрігер SMS-те бәріне көрінеді. Жіберейік пе?
    .yes = Иә, жіберіңіз
    .yes-short = Иә
    .no = Жоқ

booking-cancel =
    Бұл жазылудан бас тартасыз ба?

    { $booking_speciality }, { $booking_doctor }
    { $booking_on }, { $booking_time }
    .short = { $booking_on } { $booking_time } { $booking_speciality }: бас тартасыз ба?
    .yes = Иә, бас тартамын
    .yes-short = Иә
    .no = Жоқ, қалсын
    .no-short = Жоқ

booking-cancelled = Жазылудан бас тарттыңыз: { $booking_on }, { $booking_time }. Бұл уақыт қайта босады.
    .short = { $booking_on } { $booking_time }: жазылудан бас тарттыңыз.
    .another = Қайта жазылу

booking-uncancelled = Қордан жауап жоқ, бас тартуыңыз қабылданды ма, әлі белгісіз. Қайталап көріңіз: басқа ештеңе өзгермейді.
    .short = Бас тарту қабылданды ма, белгісіз. Қайталаңыз.
    .again = Қайта бас тарту
    .again-short = Қайталау

booking-unsure = Қордан әлі жауап жоқ, жазылдыңыз ба, белгісіз. Екінші рет жазылудың қажеті жоқ: бір минуттан соң тексеріңіз.
    .short = Жазылдыңыз ба, белгісіз. Сәлден соң тексеріңіз.
    .look = Жазылуды тексеру
    .look-short = Тексеру

booking-missing = Қорда мұндай жазылу әзірге жоқ. Қайталап көріңіз: екі рет жазылмайсыз.
    .short = Жазылу әзірге жоқ. Қайталаңыз: екі рет жазылмайсыз.
    .again = Қайта жазылу
    .again-short = Қайталау
    .other = Басқа уақыт

booking-away =
    Қордың жүйесі жауап бермей тұр, сондықтан қазір жазылу мүмкін емес. Ештеңе жоғалған жоқ: қайталап көріңіз немесе { $has_booking_phone ->
        [yes] емханаға қоңырау шалыңыз: { $booking_phone }
       *[other] қордың байланыс орталығына қоңырау шалыңыз: { $contact_centre }
    }
    .short =
        Қор жауап бермей тұр. { $has_booking_phone ->
            [yes] Емхана: { $booking_phone }
           *[other] Телефон: { $contact_centre }
        }
    .again = Қайталап көру
    .again-short = Қайталау

booking-none =
    { $booking_speciality }, { $booking_doctor }: алдағы екі аптада бос уақыт жоқ. Ертең қарап көріңіз: біреу бас тартса, уақыт босайды. { $has_booking_phone ->
        [yes] Немесе емханаға қоңырау шалыңыз: { $booking_phone }
       *[other] Немесе байланыс орталығына қоңырау шалыңыз: { $contact_centre }
    }
    .short =
        { $booking_doctor }: 2 аптада бос уақыт жоқ.

        { $has_booking_phone ->
            [yes] Емхана: { $booking_phone }
           *[other] Телефон: { $contact_centre }
        }
    .doctors = Басқа дәрігерге
    .doctors-short = Басқа дәрігер

booking-nobody =
    { $booking_clinic }: біз арқылы мұнда әзірге жазылуға болмайды. { $has_booking_phone ->
        [yes] Емханаға қоңырау шалыңыз: { $booking_phone }
       *[other] Байланыс орталығына қоңырау шалыңыз: { $contact_centre }
    }
    .short =
        Біз арқылы мұнда жазылу жоқ. { $has_booking_phone ->
            [yes] Емхана: { $booking_phone }
           *[other] Телефон: { $contact_centre }
        }

booking-no_clinic = Қордың дерегінше, сіз әзірге ешбір емханаға бекітілмегенсіз, сондықтан дәрігерге жазыла алмайсыз. Алдымен емханаға бекітіліңіз.
    .short = Сіз емханаға бекітілмегенсіз. Алдымен бекітіліңіз.
    .attach = Қалай бекітіледі?

say-booking_gone = Бұл жазылу енді жоқ.
say-district_first = Онда алдымен учаскелік дәрігерге жазылыңыз: жолдаманы сол береді.
    .short = Алдымен учаскелік дәрігерге.
say-day_full = Бұл күні бос уақыт қалмады.
say-time_taken = Бұл уақытты жаңа ғана басқа адам алып қойды. Қайта таңдаңыз.
    .short = Бұл уақытты басқа адам алды.
say-time_past = Бұл уақыт өтіп кетті. Басқасын таңдаңыз.
    .short = Бұл уақыт өтіп кетті.
say-same_day = Бұл күні осы дәрігерге жазылып қойғансыз, екінші рет болмайды.
    .short = Бұл күнге жазылып қойғансыз.
say-doctor_sent = SMS жіберілді.

# An SMS, or a message in the chat: no doctor is named but where the person asked for it
booking-sms = Жазылу: { $booking_on } { $booking_time }, { $booking_place }
booking-doctor-sms = { $booking_on } { $booking_time }: { $booking_speciality }, { $booking_doctor }
booking-reminder-notice = Еске саламыз: ертең { $booking_time } уақытына жазылғансыз. Көру немесе бас тарту үшін: /start
    .short =
        Ертең { $booking_time } уақытына жазылғансыз. Толығы:
        { $dial_code }
booking-calendar-notice = Күнтізбеге арналған жазба, екі сағат бұрын еске салады.
booking-cancelled-notice = Жазылудан бас тарттыңыз. Файлды ашсаңыз, ол күнтізбеден өшеді.
booking-event = Емхана, { $booking_time }
booking-event-note = Көру немесе бас тарту: чатта не { $dial_code } арқылы
