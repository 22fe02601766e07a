calculators-menu = Что посчитать? Введённое нигде не сохранится.
    .short = Что посчитать?
    .weight = Вес и калории в день
    .weight-short = Вес, калории
    .activity = Калории за занятие
    .activity-short = Занятие

calculators-sex = Для кого считаем? Формулы для женщин и мужчин разные.
    .short = Ваш пол?
    .female = Женщина
    .male = Мужчина
calculators-age = Сколько вам лет?
calculators-minor =
    Эти формулы только для взрослых, с { $formulas_from_age } лет. Вес ребёнка и подростка оценивают по возрасту: спросите педиатра.

    Калории за занятие посчитать можно.
    .short = Формулы для взрослых, с { $formulas_from_age } лет. О весе спросите педиатра
    .activity = Калории за занятие
    .activity-short = Занятие
calculators-height = Какой у вас рост? В сантиметрах.
    .short = Рост, см:
calculators-weight = Сколько вы весите? В килограммах, например 72,5.
    .short = Вес, кг (72*5):
calculators-movement = Как вы двигаетесь в обычный день?
    .short = Движение:
    .sitting = Почти всё время сижу
    .sitting-short = Сижу
    .light = Немного хожу, тренировки 1–3 раза в неделю
    .light-short = Немного
    .moderate = Тренировки 3–5 раз в неделю
    .moderate-short = Средне
    .active = Тренировки почти каждый день
    .active-short = Много
    .very_active = Тяжёлая физическая работа или спорт
    .very_active-short = Очень много

calculators-result =
    В полном покое вам нужно около { $energy_resting } ккал в день, с вашими делами — около { $energy_daily }.

    Индекс массы тела: { $body_index }, это { $body_class ->
        [underweight] меньше обычного: посоветуйтесь с врачом
        [normal] обычный вес
        [overweight] вес выше обычного
        [obese_1] ожирение первой степени
        [obese_2] ожирение второй степени
       *[obese_3] ожирение третьей степени
    }. Обычный вес при вашем росте: от { $body_least } до { $body_most } кг.
    { $body_class ->
        [underweight] {""}
        [normal] {""}
       *[other]
            {""}
            Чтобы худеть без спешки, хватит { $energy_losing } ккал в день; меньше — только с врачом. Если вы ждёте ребёнка или болеете, сначала спросите врача.
    }
    .short =
        Покой: { $energy_resting } ккал
        День: { $energy_daily } ккал

        ИМТ { $body_index }: { $body_class ->
            [underweight] мало, спросите врача
            [normal] обычный вес
            [overweight] выше обычного
            [obese_1] ожирение 1
            [obese_2] ожирение 2
           *[obese_3] ожирение 3
        }
        Обычный: { $body_least }-{ $body_most } кг{ $body_class ->
            [underweight] {""}
            [normal] {""}
           *[other]
                {""}

                Худеть: { $energy_losing } ккал в день, меньше - с врачом
        }
    .activity = Калории за занятие
    .activity-short = Занятие
    .again = Посчитать заново
    .again-short = Заново

calculators-activity = Какое занятие?
    .row = { $activity }
    .others = Другие занятия
    .others-short = Другие
calculators-minutes = Сколько минут?
calculators-spent = { $activity }, { $activity_minutes } мин: около { $energy_spent } ккал.
    .short = { $activity }, { $activity_minutes } мин: { $energy_spent } ккал
    .another = Другое занятие
    .another-short = Ещё
    .weight = Вес и калории в день
    .weight-short = Вес, калории

say-typed_is_lost = Введённое не сохранилось, начнём заново.
    .short = Введённое пропало, начнём снова.
say-unlikely_body = С таким весом и ростом числа не сходятся. Проверьте оба.
    .short = Проверьте рост и вес.
