# Стойка медицинской организации

counter-number =
    Пришлите номер полиса ОМС пациента. Следующий номер можно писать прямо под ответом.
    .short = Полис пациента, 16 цифр:
    .snils = Проверить по СНИЛС
    .snils-short = По СНИЛС
    .day = Проверки за сегодня
    .day-short = Сегодня
    .leave = Отключить эту линию
    .leave-short = Отключить

counter-snils = Пришлите СНИЛС пациента: 11 цифр.
    .short = СНИЛС пациента, 11 цифр:

counter-standing =
    { $standing ->
        [insured] полис действует
        [conditional] действует с оговоркой
        [pending] полис оформляется
       *[not_insured] действующего полиса нет
    }
    .short =
        { $standing ->
            [insured] действует
            [conditional] условно
            [pending] оформляется
           *[not_insured] полиса нет
        }
counter-reason =
    { $reason ->
        [employer-debt] Причина: долг работодателя
        [contract-closed] Причина: страхование прекращено
        [arrears] Причина: взносы не поступили
        [not-found] Причина: номер не найден
        [starts-later] Причина: начнётся позже
        [queued] Причина: ещё проверяется
       *[other] Причина не названа
    }
    .short =
        { $reason ->
            [employer-debt] долг работодателя
            [contract-closed] прекращено
            [arrears] нет взносов
            [not-found] номер не найден
            [starts-later] начнётся позже
            [queued] ещё проверяется
           *[other] причина не названа
        }

counter-answer =
    Номер …{ $last_four }: { counter-standing }

    Инициалы: { $initials } (сверьте с документом)
    { $standing ->
        [insured] { $has_until ->
            [yes] Срок: до { $until }
           *[other] Срок не указан
        }
        [conditional] { $has_until ->
            [yes] Срок: до { $until }
           *[other] Срок не указан
        }
            { counter-reason }
       *[other] { counter-reason }
    }
    Код ответа: { $tracking }
    Ответ фонда ОМС, { $as_of }

    Следующий номер пишите прямо сюда.
    .short =
        { $last_four }: { counter-standing.short }, { $initials }
        { $standing ->
            [insured] { $has_until ->
                [yes] до { $until }
               *[other] срок не указан
            }
            [conditional] { $has_until ->
                [yes] до { $until }
               *[other] срок не указан
            }
           *[other] { counter-reason.short }
        }
        Код{ "\u00A0" }{ $tracking }

        { $standing ->
            [conditional] { counter-reason.short }
           *[other] { $as_of }
        }
        Следующий:
    .snils = Проверить по СНИЛС
    .snils-short = По СНИЛС

counter-unknown =
    Система фонда не ответила, поэтому о полисе с номером …{ $last_four } ничего не известно. Это не отказ пациенту.

    Примите пациента и проверьте другим путём или спросите ещё раз. Следующий номер можно писать прямо сюда.
    .short = { $last_four }: ответа нет. Это не отказ пациенту
    .again = Тот же номер ещё раз
    .again-short = Ещё раз
    .contacts = К кому обратиться
    .contacts-short = Контакты

counter-limit =
    На сегодня у этой линии проверки закончились. Это не отказ пациенту: проверьте другим путём или с другой линии вашей организации.

    Линия снова откроется { $opens_at }.
    .short =
        Проверки линии на сегодня кончились. Это не отказ пациенту

        Откроется { $opens_at }
    .contacts = К кому обратиться
    .contacts-short = Контакты
