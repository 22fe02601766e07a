# Что человек узнаёт об обращении помимо экранов. В чат приходит сам ответ, в SMS — только что он ждёт.
case-claimed = По обращению { $number } вам отвечает специалист. Пишите сюда; меню вернёт /menu.
case-answer = Ответ на обращение { $number }:
    .short = Вас ждёт ответ. Наберите { $dial }
case-resolved = Обращение { $number } закрыто. Если вопрос остался, напишите в течение трёх дней: /agent.
    .short = Вас ждёт сообщение. Наберите { $dial }
case-not_reached = Мы звонили вам по обращению { $number } и не дозвонились; попыток: { $tried }. Напишите или попросите позвонить ещё раз: /agent
    .short = Не дозвонились до вас, попыток: { $tried }. Ещё раз: { $dial }
case-closed = Обращение { $number } закрыто. Новый вопрос: /agent
case-rate_notice = Насколько мы помогли? Ответьте цифрой от 1 (нет) до 5 (отлично). Меню вернёт /menu.
case-handed_back_notice = Обращением { $number } займётся другой специалист, ответ придёт в этот чат. Пока здесь снова меню. Хотите что-то добавить: /agent

# О чём обращение и что с ним
case-subject_unknown = Другое
case-state-queued = ждёт специалиста
    .short = ждёт
case-state-claimed = специалист им занимается
    .short = в работе
case-state-waiting = ответ есть, слово за вами
    .short = есть ответ
case-state-resolved = закрыто, но написать ещё можно
    .short = закрыто
case-state-reopened = снова открыто
case-state-closed = закрыто

# Когда ответят
case-weekday-1 = понедельник
case-weekday-2 = вторник
case-weekday-3 = среда
case-weekday-4 = четверг
case-weekday-5 = пятница
case-weekday-6 = суббота
case-weekday-7 = воскресенье
case-by_today = сегодня до { $time }
case-by = { $day }, до { $time }
case-from_today = сегодня с { $time }
case-from = { $day }, с { $time }

# Над экраном
say-case_passed = Передали специалисту.
    .short = Передали.
say-case_held = С вами специалист.
say-case_handed_back = Обращением займётся другой специалист, ответ придёт сюда.
    .short = Ответит другой специалист.
say-case_resolved = Специалист закрыл обращение.
    .short = Обращение закрыто.
say-case_closed = { say-case_resolved }
    .short = Обращение закрыто.
say-case_ended = Обращение закрыто.
say-case_over = Это обращение уже закрыто. Можно начать новое.
    .short = Обращение уже закрыто.
say-case_none = Открытых обращений нет.
say-case_unfit = Отправить не получится: пусто или слишком длинно.
    .short = Пусто или слишком длинно.
say-case_file_away = Файл не дошёл. Пришлите его ещё раз.
say-case_call = Мы вам позвоним.
say-case_rated = Спасибо!
