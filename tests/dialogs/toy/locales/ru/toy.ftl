programme-name = Страна игрушек

home-menu = Медицинское страхование
    .coverage = Я застрахован?
    .coverage-short = Моя страховка
    .papers = Документы на карту
    .papers-short = Документы
    .tests = Бесплатные анализы
    .tests-short = Анализы
    .privacy = Мои данные
    .language = English

agent-reach = Звоните { $contact_centre } круглосуточно.

tests-year = В каком году вы родились?
tests-free = Всем, кто родился в { $year } году, положен анализ крови.

papers-walk-passport = У вас есть паспорт?
papers-walk-licence = У вас есть права?
papers-walk-photo = У вас есть фотография?
say-explain-papers-walk-passport = Любой действующий паспорт.
say-explain-papers-walk-licence = Любой категории.
say-explain-papers-walk-photo = Цветная, не старше года.
papers-ready = Все документы есть. Принесите их в фонд.
papers-missing = Не всё готово.
    .again = Пройти ещё раз

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
