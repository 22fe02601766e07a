# Said above a screen when a day, a measurement, a phone or a few words could not be taken. Short: 45 units at most.
say-wrong-date = Введите день, месяц и год: 31.12.2026.
say-wrong-past_date = { say-wrong-date }
say-wrong-past_date-future = Этот день ещё не наступил. Проверьте дату.
say-wrong-future_date = { say-wrong-date }
say-wrong-future_date-past = Этот день уже прошёл, нужен более поздний.

say-wrong-age_years = Введите возраст в годах, например 45.
say-wrong-age_years-out_of_range = Возраст бывает от 0 до 120 лет.
say-wrong-weight_kg = Введите вес в килограммах, например 72,5.
say-wrong-weight_kg-out_of_range = Проверьте вес: он в килограммах?
say-wrong-height_cm = Введите рост в сантиметрах, например 170.
say-wrong-height_cm-out_of_range = Проверьте рост: он в сантиметрах?
say-wrong-minutes = Введите число минут, например 30.
say-wrong-minutes-out_of_range = От 1 до 1440 минут: столько в сутках.
say-wrong-pressure = Введите оба числа, например 120/80.
say-wrong-pressure-out_of_range = Сначала верхнее, потом нижнее: 120/80.
say-wrong-pulse = Введите число ударов в минуту: например, 72.
say-wrong-pulse-out_of_range = Проверьте пульс: число ударов в минуту.
say-wrong-glucose = Введите сахар в ммоль/л, например 5,6.
say-wrong-temperature = Введите температуру, например 36,6.

say-wrong-phone = Введите номер телефона полностью.
say-wrong-phone-too_short = В номере телефона не хватает цифр.
say-wrong-phone-too_long = В номере телефона лишние цифры.
say-wrong-code4 = В коде 4 цифры.
say-wrong-code6 = В коде 6 цифр.
say-wrong-code8 = В коде 8 цифр.

say-wrong-words = Напишите это несколькими словами.
say-wrong-words-too_short = Чуть подробнее: хотя бы слово или два.
say-wrong-words-too_long = Чуть короче, пожалуйста: до 200 знаков.
say-wrong-name_letters = Введите первые буквы названия.
say-wrong-name_letters-too_short = Нужны хотя бы три первые буквы.
say-wrong-name_letters-too_long = Первых букв названия достаточно.
say-wrong-name_letters-out_of_range = Буквы есть на клавишах от 2 до 9.

say-wrong-letter = Напишите вопрос словами.
say-wrong-letter-too_short = Чуть подробнее: хотя бы слово или два.
say-wrong-letter-too_long = Слишком длинно: до 4096 знаков.
