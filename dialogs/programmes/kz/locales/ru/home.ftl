programme-name = Казахстан: медицинское страхование (ОСМС)

home-menu =
    Здравствуйте! Это справка по обязательному социальному медицинскому страхованию (ОСМС).

    Что вы хотите узнать?
    .short = ОСМС
    .coverage = Я в системе ОСМС?
    .coverage-short = Мой статус
    .family = Застрахованы ли мои близкие?
    .family-short = Моя семья
    .benefits = Что бесплатно?
    .benefits-short = Бесплатно
    .clinic = Поликлиника: прикрепление, запись
    .clinic-short = Клиника
    .complaint = Пожаловаться
    .complaint-short = Жалоба
    .insure = Как стать застрахованным?
    .insure-short = Как вступить
    .ways = Где ещё проверить статус?
    .ways-short = Где проверить
    .privacy = Мои данные
    .language = Қазақша / English
    .language-short = Қаз/Eng
