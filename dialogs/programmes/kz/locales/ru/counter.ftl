# Стойка медицинской организации

counter-number =
    Пришлите ИИН пациента. Следующий номер можно писать прямо под ответом.
    .short = ИИН пациента, 12 цифр:
    .day = Проверки за сегодня
    .day-short = Сегодня
    .leave = Отключить эту линию
    .leave-short = Отключить

counter-standing =
    { $standing ->
        [insured] застрахован
        [conditional] застрахован условно
        [pending] статус ещё не в силе
       *[not_insured] не застрахован
    }
    .short =
        { $standing ->
            [insured] ОСМС есть
            [conditional] ОСМС условно
            [pending] ОСМС ещё нет
           *[not_insured] ОСМС нет
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
    ИИН на { $last_four }: { counter-standing }

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
    Источник: { -fund }, { $as_of }

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

counter-unknown =
    Фонд не ответил, поэтому статус по ИИН на { $last_four } неизвестен. Это не отказ пациенту.

    Примите пациента и проверьте другим путём или спросите ещё раз. Следующий номер можно писать прямо сюда.
    .short = { $last_four }: ответа нет. Это не отказ пациенту
    .again = Тот же номер ещё раз
    .again-short = Ещё раз
    .ways = Другие пути проверки
    .ways-short = Другой путь

counter-limit =
    На сегодня у этой линии проверки закончились. Это не отказ пациенту: проверьте другим путём или с другой линии вашей организации.

    Линия снова откроется { $opens_at }.
    .short =
        Проверки линии на сегодня кончились. Это не отказ пациенту

        Откроется { $opens_at }
    .ways = Другие пути проверки
    .ways-short = Другой путь
