# Said above a screen when a day, a measurement, a phone or a few words could not be taken. Short: 45 units at most.
say-wrong-date = Күнін, айын, жылын жазыңыз: 31.12.2026.
say-wrong-past_date = { say-wrong-date }
say-wrong-past_date-future = Бұл күн әлі келген жоқ, тексеріңіз.
say-wrong-future_date = { say-wrong-date }
say-wrong-future_date-past = Бұл күн өтіп кетті, кейінгісін жазыңыз.

say-wrong-age_years = Жасты толық жылмен жазыңыз, мысалы, 45.
say-wrong-age_years-out_of_range = Жас 0 мен 120 аралығында болады.
say-wrong-weight_kg = Салмақты килограммен жазыңыз: 72,5.
say-wrong-weight_kg-out_of_range = Салмақты тексеріңіз: килограммен бе?
say-wrong-height_cm = Бойды сантиметрмен жазыңыз, мысалы, 170.
say-wrong-height_cm-out_of_range = Бойды тексеріңіз: сантиметрмен бе?
say-wrong-minutes = Неше минут екенін жазыңыз, мысалы, 30.
say-wrong-minutes-out_of_range = 1 мен 1440 минут аралығында жазыңыз.
say-wrong-pressure = Екі санды да жазыңыз, мысалы, 120/80.
say-wrong-pressure-out_of_range = Алдымен жоғарғысын жазыңыз: 120/80.
say-wrong-pulse = Тамырдың минуттағы соғуын жазыңыз: 72.
say-wrong-pulse-out_of_range = Тамырдың минуттағы соғуын тексеріңіз.
say-wrong-glucose = Қантты ммоль/л-мен жазыңыз, мысалы, 5,6.
say-wrong-temperature = Дене қызуын жазыңыз, мысалы, 36,6.

say-wrong-phone = Телефон нөмірін толық жазыңыз.
say-wrong-phone-too_short = Телефон нөмірінің саны жетпейді.
say-wrong-phone-too_long = Телефон нөмірінде артық сан бар.
say-wrong-code4 = Код 4 саннан тұрады.
say-wrong-code6 = Код 6 саннан тұрады.
say-wrong-code8 = Код 8 саннан тұрады.

say-wrong-words = Бірнеше сөзбен жазып беріңіз.
say-wrong-words-too_short = Сәл толығырақ: бір-екі сөз жазыңыз.
say-wrong-words-too_long = Сәл қысқарақ жазыңыз: 200 таңбаға дейін.
say-wrong-name_letters = Атауының алғашқы әріптерін жазыңыз.
say-wrong-name_letters-too_short = Кемінде алғашқы үш әріпті жазыңыз.
say-wrong-name_letters-too_long = Алғашқы бірнеше әріп жеткілікті.
say-wrong-name_letters-out_of_range = Әріптер 2-ден 9-ға дейінгі пернелерде.

say-wrong-letter = Сұрағыңызды сөзбен жазыңыз.
say-wrong-letter-too_short = Толығырақ жазыңыз: бір-екі сөз.
say-wrong-letter-too_long = Тым ұзын: 4096 таңбадан аспасын.
