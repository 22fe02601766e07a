appealing-choice = Не дают выбрать врача

appealing-subject = Что случилось?
    .refused = Отказали в помощи
    .refused-short = Отказ в помощи
    .paid = Просят заплатить
    .paid-short = Просят деньги
    .waiting = Долго ждать
    .quality = Плохо лечили
    .rudeness = Грубость
    .choice = { appealing-choice }
    .choice-short = Выбор врача
    .not_received = В моей истории есть помощь, которой не было
    .not_received-short = Помощи не было
    .other = Другое
appealing-place = Где это было?
    .row = { $organisation }
    .others = Показать ещё
    .others-short = Другие
    .other = Написать название
    .other-short = Ввести название
appealing-typed = Напишите название больницы или поликлиники и город.
    .short = Название клиники и город:
appealing-date = Когда это было? Напишите день, например 31.10.2026. Если дней было несколько, хватит последнего.
    .short = Дата, дд.мм.гггг:
appealing-words =
    Расскажите своими словами, что произошло и чего вы ждёте: до 200 знаков. Это прочтут только те, кто разбирает обращение.

    Можно и без этого.
    .short = Что произошло? Напишите или
    .skip = Без описания
    .skip-short = Без описания
say-appeal_too_old = Прошло больше { $appeal_years } лет: такие давние случаи уже не рассматривают. Проверьте дату.
    .short = Прошло больше { $appeal_years } лет, не примут.
