programme-name = Страна игрушек

home-menu = Медицинское страхование
    .coverage = Я застрахован?
    .coverage-short = Моя страховка
    .mine = Моя карта
    .papers = Документы на карту
    .office = Мой офис
    .papers-short = Документы
    .tests = Бесплатные анализы
    .tests-short = Анализы
    .privacy = Мои данные
    .language = English

agent-reach = Звоните { $contact_centre } круглосуточно.

tests-year = В каком году вы родились?
tests-free = Всем, кто родился в { $year } году, положен анализ крови.

office-about = Ваш офис: { $office }
    .evening = Вечером
    .region = Другой регион
office-evening = Офис открыт до девяти.
region-north = Север
region-south = Юг

mine-card = Карта на { $last_four }.
number-name = номер карты

documents-menu = Документы на карту
    .kept = Отметить, что есть
    .once = Просто просмотреть
documents-ready = Все документы есть. Принесите их в фонд.
card = Документы на карту
card-passport = У вас есть паспорт?
    .name = Паспорт
    .why = Любой действующий.
card-licence = У вас есть права?
    .name = Права
    .why = Любой категории.
card-abroad = Вы родились за границей?
    .name = Рождение за границей
    .why = Тогда нужно разрешение.
card-permit = У вас есть разрешение?
    .name = Разрешение
    .why = Оно говорит, что вы живёте здесь.
card-address = У вас есть справка об адресе?
    .name = Справка об адресе
    .why = Её просят на юге.
card-photo = У вас есть фотография?
    .name = Фотография
    .why = Цветная.
place-police = полиция
stamp-photographer = фотограф

coverage-number = Введите номер карты: 8 цифр.
coverage-refused = Хорошо, мы не спрашиваем.
coverage-insured = { $last_four }: застрахован до { $until }

    Данные на { $as_of }
    .details = Подробнее
coverage-not_insured = { $last_four }: не застрахован, данные на { $as_of }.
    .details = Подробнее
coverage-unknown = Проверить не удалось. Это не значит, что страховки нет.
    .again = Проверить снова
coverage-own_insured = { $last_four }: { $months_paid ->
        [one] оплачен { $months_paid } месяц.
        [few] оплачено { $months_paid } месяца.
       *[other] оплачено { $months_paid } месяцев.
    }
coverage-own_not_insured = { $last_four }: не застрахован. { $reason ->
        [arrears] Есть неоплаченные месяцы.
       *[other] Причину назовут в фонде.
    }
coverage-limit = Спросите снова после { $opens_at }.
coverage-later = Ответ задерживается. Мы пришлём SMS.
