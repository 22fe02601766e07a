# Қай айлар төленбеген және оларды төлесе не болады
contributions-gaps =
    ЖСН соңы { $last_four }. Соңғы { $months_needed } айдың { $gap_count } айы төленбеген: { $gap_months }.
    { $has_grace ->
        [yes] Мәртебе мерзімі: { $grace_until }, бірақ қарызды бәрібір төлеу керек.
       *[no] {""}
    }

    Осы айда бәрін төлесеңіз: { $gaps_price }, әр ай үшін бөлек төлем. Мәртебе мына күннен басталады: { $covered_from }.
    .short =
        { $last_four }: { $gap_count } ай төленбеген:
        { $gap_months }

        Осы айда төлесеңіз: { $gaps_price }
        { $has_grace ->
            [yes] Мәртебе мерзімі: { $grace_until }
           *[no] Мәртебе басы: { $covered_from }
        }
    .ahead = Алдағы { $months_ahead } айды төлесем ше?
    .ahead-short = Алдағы { $months_ahead } ай
    .how = Қалай төлеймін?
    .how-short = Қалай төлеу
    .by_state = Мен үшін мемлекет төлемей ме?
    .by_state-short = Мемлекет пе?
    .free = Сақтандырусыз не тегін?
    .free-short = Тегін көмек

contributions-ahead =
    Өткен айлардың орнына алдағы { $months_ahead } айды төлеуге болады: { $ahead_price }, әр ай үшін бөлек төлем. Осы айда төлесеңіз, мәртебе мына күннен басталады: { $covered_from }.
    .short =
        Алдағы { $months_ahead } ай: { $ahead_price }, әр ай бөлек

        Осы айда төлесеңіз, мәртебе басы: { $covered_from }
    .how = Қалай төлеймін?
    .how-short = Қалай төлеу

contributions-employer =
    ЖСН соңы { $last_four }. Соңғы { $months_needed } айдың { $gap_count } айы түспеген: { $gap_months }.

    Сіз үшін жұмыс беруші төлейді. Алдымен бухгалтериядан сұраңыз: аударған ба, ЖСН дұрыс па? Өз ақшаңызды төлеуге асықпаңыз.
    .short =
        { $last_four }: { $gap_count } ай түспеген:
        { $gap_months }

        Алдымен жұмыс берушіден сұраңыз, асығып төлемеңіз
    .how = Жұмыс беруші не төлейді?
    .how-short = Не төлейді
    .left = Ол жұмыстан шыққанмын
    .left-short = Жұмыстан шықтым
    .free = Сақтандырусыз не тегін?
    .free-short = Тегін көмек

contributions-whole =
    ЖСН соңы { $last_four }. { $gap_count ->
        [0] Соңғы { $months_needed } айда төленбеген ай жоқ.
       *[other] Төленбеген ай бар, бірақ мәртебе күшінде: өткен айлар үшін төлеудің қажеті жоқ.
    }
    .short = { $last_four }: { $gap_count ->
        [0] { $months_needed } айда үзіліс жоқ
       *[other] мәртебе күшінде, өткен айларды төлеу қажет емес
    }
    .benefits = Не тегін?

contributions-state =
    ЖСН соңы { $last_four }. Жарнаны мемлекет төлейді: ай есептелмейді, ештеңе төлемейсіз.
    .short = { $last_four }: мемлекет төлейді, сіз төлемейсіз
    .benefits = Не тегін?
    .groups = Мемлекет кім үшін төлейді?
    .groups-short = Кім үшін

contributions-away =
    Қор қазір жауап бермей тұр, төлемдерді көре алмадық. Бұл төленбеген деген сөз емес.
    .short = Қор жауап бермеді. Бұл төленбеген дегенді білдірмейді.
    .again = Қайталап көру
    .again-short = Қайта
    .ways = Басқа жолдары
    .ways-short = Басқа жол
