# Said above a screen when a day, a measurement, a phone or a few words could not be taken. Short: 45 units at most.
say-wrong-date = Type day, month and year: 31.12.2026.
say-wrong-past_date = { say-wrong-date }
say-wrong-past_date-future = That day is still to come. Check the date.
say-wrong-future_date = { say-wrong-date }
say-wrong-future_date-past = That day is over, please give a later one.

say-wrong-age_years = Type the age in full years, such as 45.
say-wrong-age_years-out_of_range = The age can be 0 to 120 years.
say-wrong-weight_kg = Type the weight in kg, such as 72.5.
say-wrong-weight_kg-out_of_range = Please check the weight: is it in kg?
say-wrong-height_cm = Type the height in cm, such as 170.
say-wrong-height_cm-out_of_range = Please check the height: is it in cm?
say-wrong-minutes = Type how many minutes, such as 30.
say-wrong-minutes-out_of_range = From 1 to 1440 minutes, which is a day.
say-wrong-pressure = Type both numbers, such as 120/80.
say-wrong-pressure-out_of_range = The upper number first, such as 120/80.
say-wrong-pulse = Type the beats in a minute, such as 72.
say-wrong-pulse-out_of_range = Please check the pulse: beats in a minute.
say-wrong-glucose = Type blood sugar in mmol/l, such as 5.6.
say-wrong-temperature = Type the temperature, such as 36.6.

say-wrong-phone = Type the whole phone number, please.
say-wrong-phone-too_short = Some digits of the phone are missing.
say-wrong-phone-too_long = The phone number has too many digits.
say-wrong-code4 = The code has 4 digits.
say-wrong-code6 = The code has 6 digits.
say-wrong-code8 = The code has 8 digits.

say-wrong-words = Please say it in a few words.
say-wrong-words-too_short = A little more, please: a word or two.
say-wrong-words-too_long = Shorter, please: 200 letters at most.
say-wrong-name_letters = Type the first letters of the name.
say-wrong-name_letters-too_short = Please type at least three letters.
say-wrong-name_letters-too_long = The first few letters are enough.
say-wrong-name_letters-out_of_range = The letters are on the keys 2 to 9.

say-wrong-letter = Please write it in a few words.
say-wrong-letter-too_short = A little more, please: a word or two.
say-wrong-letter-too_long = Too long: at most 4096 letters a message.
