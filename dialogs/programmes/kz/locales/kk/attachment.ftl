attachment-silent =
    Қор жауап бермеді, сондықтан бекітілген-бекітілмегеніңіз белгісіз. Бұл емханаңыз жоқ деген сөз емес.
    .short = Тексере алмадық: қор жауап бермеді.
    .again = Қайта тексеру
    .again-short = Қайта
    .egov = { $egov_site } арқылы
attachment-attached =
    ЖСН соңы { $last_four }: емханаға бекітілген.
    Емхана: { $own_organisation }
    { $has_clinic_since ->
        [yes] Бекітілген күні: { $own_clinic_since }
       *[no] {""}
    }
    { $has_clinic_phone ->
        [yes] Телефоны: { $own_clinic_phone }
       *[no] {""}
    }

    Учаскелік дәрігеріңіз сол жерде қабылдайды, алдымен сонда барыңыз.
    .short =
        { $last_four }: { $own_organisation }
        { $has_clinic_since ->
            [yes] Бекітілді: { $own_clinic_since }
           *[no] {""}
        }

        { $has_clinic_phone ->
            [yes] { $own_clinic_phone }
           *[no] {""}
        }
    .change = Басқа емханаға ауысу
    .change-short = Ауысу
    .mine = Менің өтініштерім
    .mine-short = Өтініштерім
    .egov = { $egov_site } арқылы
attachment-none =
    ЖСН соңы { $last_four }: ешбір емханаға бекітілмеген.

    Бекітілмесеңіз, МӘМС бойынша дәрігерге де, тексеруге де жолдама берілмейді. Өтінішті осы жерде не { $egov_site } порталында беріңіз: { $attachment_days } жұмыс күнінде қаралады.
    .short =
        { $last_four }: бекітілмеген. Өтініш { $attachment_days } жұмыс күнінде қаралады.
    .apply = Өтініш беру
    .mine = Менің өтініштерім
    .mine-short = Өтініштерім
    .egov = { $egov_site } арқылы
attachment-egov =
    1. { $egov_site } порталына кіріп, «Денсаулық сақтау» бөлімін ашыңыз.
    2. «Медициналық-санитариялық алғашқы көмек көрсететін медициналық ұйымға бекіту» қызметін табыңыз.
    3. «Қызметке онлайн тапсырыс беру» батырмасын басып, өңір мен емхананы таңдап, қол қойыңыз.

    Жауабы { $attachment_days } жұмыс күнінде келеді.
    .short =
        { $egov_site }, «Денсаулық сақтау»: «Медициналық ұйымға бекіту»

        Емхананы таңдап, қол қойыңыз. Жауабы: { $attachment_days } жұмыс күні.
attachment-clinic =
    Емхананы таңдаңыз. Бәрі қормен жұмыс істейді.
    .short = Қай емхана?
    .row = { $organisation }
    .others = Тағы көрсету
    .others-short = Басқалары
    .region = Басқа өңір
    .region-short = Өңір
attachment-no_clinics =
    Бұл өңірдің емханалар тізімі бізде жоқ. Өтінішті { $egov_site } порталында бере аласыз.
    .short = Бұл өңірдің тізімі жоқ. Өтініш: { $egov_site }
    .region = Басқа өңір
    .region-short = Өңір
    .egov = Қалай беремін?
    .egov-short = Қалай?
attachment-confirm =
    Бекітілуге өтініш береміз бе? Емхана: { $organisation }. Жауабы { $attachment_days } жұмыс күнінде келеді.
    .short = Осы емханаға бекітілесіз бе: { $organisation }?
    .yes = Иә, өтініш беру
    .yes-short = Иә
    .no = Жоқ
