appeal-to =
    Кому обращение?

    Страховая разбирает споры о лечении и о плате за него, фонд ОМС следит за страховыми и клиниками, орган здравоохранения отвечает за работу больниц.
    .short = Кому обращение?
    .fund = Фонду ОМС
    .insurer = Моей страховой
    .insurer-short = Страховой
    .authority = Органу здравоохранения
    .authority-short = Минздраву региона

appeal-too_old =
    Это было больше { $appeal_years } лет назад: такие давние случаи уже не рассматривают. Если это важно и сейчас, спросите { fund-desk }.
    .short =
        Прошло больше { $appeal_years } лет, не примут.
        Спросить: { $contact_centre }

appeal-confirm =
    Отправить обращение?

    Кому: { $to ->
        [insurer] вашей страховой
        [authority] органу здравоохранения
       *[fund] фонду ОМС
    }
    О чём: { $subject ->
        [refused] отказали в помощи
        [paid] просили заплатить
        [waiting] долго ждать
        [quality] плохо лечили
        [rudeness] грубость
        [choice] не дают выбрать врача или страховую
        [not_received] записана помощь, которой не было
       *[other] другое
    }
    Где: { $organisation }
    Когда: { $appeal_date }

    Обычно отвечают за { $appeal_days } дней.
    .short =
        { $to ->
            [insurer] Страховой
            [authority] Минздраву
           *[fund] Фонду ОМС
        }: { $subject ->
            [refused] отказ в помощи
            [paid] просят деньги
            [waiting] долго ждать
            [quality] плохо лечили
            [rudeness] грубость
            [choice] выбор врача
            [not_received] помощи не было
           *[other] другое
        }, { $appeal_date }

        { $organisation }
    .yes = Да, отправить
    .yes-short = Отправить
    .no = Нет
