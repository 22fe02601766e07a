diary-consent =
    В дневник можно записывать давление, пульс, сахар, вес, температуру и самочувствие.

    Записи хранятся зашифрованными и видны только вам: на этом телефоне и в Telegram, если вы связали его с номером. Любую запись и весь дневник можно удалить.

    Хранить ваши записи?
    .short = Вести дневник? Зашифруем, виден вам, стереть можно
    .yes = Да, вести дневник
    .yes-short = Да
    .no = Нет

diary-menu = Дневник здоровья. Хранятся последние { $diary_entries } записей.
    .short = Дневник
    .add = Новая запись
    .add-short = Записать
    .entries = Последние записи
    .entries-short = Записи
    .trend = Итоги за { $diary_days } дней
    .trend-short = Итоги
    .erase = Удалить дневник
    .erase-short = Стереть

diary-what = Что записать?
    .pressure = Давление
    .pulse = Пульс
    .glucose = Сахар в крови
    .glucose-short = Сахар
    .weight = Вес
    .temperature = Температура
    .temperature-short = Темп.
    .note = Самочувствие словами
    .note-short = Словами

diary-pressure = Какое давление? Верхнее и нижнее, например 120/80.
    .short = Давление, например 120/80 или 120*80:
diary-pulse = Какой у вас пульс? Введите число ударов в минуту.
    .short = Пульс, ударов в минуту:
diary-glucose = Сколько сахара в крови? В ммоль/л, например 5,6.
    .short = Сахар, ммоль/л, например 5,6 или 5*6:
diary-weight = Сколько вы весите? В килограммах, например 72,5.
    .short = Вес, кг (72*5):
diary-temperature = Какая температура? Например, 36,6.
    .short = Температура, например 36,6 или 36*6:
diary-note = Опишите самочувствие: до 200 знаков.
    .short = Самочувствие, до 200 знаков:

diary-saved = Записали: { $diary_entry }, { $diary_at }.
    .short = Записали: { $diary_entry }
    .another = Записать ещё
    .another-short = Ещё запись
    .entries = Последние записи
    .entries-short = Записи
    .delete = Удалить эту запись
    .delete-short = Удалить её

diary-alarming =
    Записали: { $diary_entry }, { $diary_at }.

    Такой результат бывает опасным. Если вам плохо, звоните { $ambulance } или { $emergency }. Если самочувствие обычное, измерьте ещё раз через пять минут. Если снова так же, сегодня же свяжитесь с врачом.
    .short =
        { $diary_entry }: бывает опасно. Вам плохо? Звоните { $ambulance }, { $emergency }

        Нет? Измерьте снова через 5 минут. Так же? Сегодня к врачу
    .another = Записать ещё
    .another-short = Ещё запись
    .entries = Последние записи
    .entries-short = Записи
    .delete = Удалить эту запись
    .delete-short = Удалить её

diary-unsaved = Записать пока не получилось, но то, что вы ввели, не пропало.
    .short = Не записалось, но введённое цело.
    .again = Попробовать ещё раз
    .again-short = Ещё раз

diary-entries = Ваши записи, сначала новые. Выберите запись, чтобы прочитать её целиком или удалить.
    .short = Записи:
    .row = { $diary_line }
    .older = Более ранние
    .older-short = Раньше

diary-entry = { $diary_at }: { $diary_entry }
    .delete = Удалить эту запись
    .delete-short = Удалить

diary-trend = За последние { $diary_days } дней. Что показать?
    .short = Итоги за { $diary_days } дней:
    .pressure = Давление
    .pulse = Пульс
    .glucose = Сахар в крови
    .glucose-short = Сахар
    .weight = Вес
    .temperature = Температура
    .temperature-short = Темп.

diary-summary =
    { $diary_what ->
        [pressure] Давление
        [pulse] Пульс
        [glucose] Сахар в крови
        [weight] Вес
       *[temperature] Температура
    } за последние { $diary_days } дней, измерений: { $diary_count }.

    { $diary_what ->
        [pressure]
            Верхнее: от { $diary_least } до { $diary_most }, в среднем { $diary_mean }.
            Нижнее: от { $diary_lower_least } до { $diary_lower_most }, в среднем { $diary_lower_mean }.
       *[other] От { $diary_least } до { $diary_most }, в среднем { $diary_mean }.
    }

    Что значат эти числа для вас, скажет врач.
    .short =
        { $diary_what ->
            [pressure] Давление
            [pulse] Пульс
            [glucose] Сахар
            [weight] Вес
           *[temperature] Температура
        }, замеров: { $diary_count }
        { $diary_what ->
            [pressure]
                { $diary_least }-{ $diary_most } / { $diary_lower_least }-{ $diary_lower_most }
                В среднем { $diary_mean }/{ $diary_lower_mean }
           *[other]
                { $diary_least }-{ $diary_most }
                В среднем { $diary_mean }
        }
    .picture = Прислать картинку
    .other = Другое измерение
    .other-short = Другое

diary-erase = Удалить весь дневник? Вернуть записи будет нельзя.
    .short = Стереть весь дневник? Вернуть нельзя.
    .yes = Да, удалить всё
    .yes-short = Да
    .no = Нет, оставить
    .no-short = Нет

say-no_entries = Таких записей пока нет.
say-entry_gone = Этой записи уже нет.
say-entry_deleted = Запись удалена.
say-diary_erased = Дневник удалён.
say-picture_sent = Картинка отправлена.

# An entry, as the lines above show it
diary-entry-pressure = давление { $value } мм рт. ст.
    .short = { $value }
diary-entry-pulse = пульс { $value } в минуту
    .short = пульс { $value }
diary-entry-glucose = сахар { $value } ммоль/л
    .short = сахар { $value }
diary-entry-weight = вес { $value } кг
    .short = { $value } кг
diary-entry-temperature = температура { $value } °C
    .short = темп. { $value }
diary-entry-note = { $value }

# The picture
diary-picture = Ваш дневник: { diary-name } за последние { $diary_days } дней.
diary-name =
    { $what ->
        [pressure] давление
        [pulse] пульс
        [glucose] сахар в крови
        [weight] вес
       *[temperature] температура
    }
diary-heading =
    { $what ->
        [pressure] Давление
        [pulse] Пульс
        [glucose] Сахар в крови
        [weight] Вес
       *[temperature] Температура
    }
diary-unit =
    { $what ->
        [pressure] мм рт. ст.
        [pulse] ударов в минуту
        [glucose] ммоль/л
        [weight] кг
       *[temperature] °C
    }
diary-upper = верхнее
diary-lower = нижнее
