following-list = Ваши заявления и обращения. Последние цифры номера стоят рядом.
    .short = Ваши заявления:
    .row = { $application_kind } { $application_four }: { $application_status }
    .number = Найти по номеру
    .number-short = По номеру
following-none = Заявлений и обращений пока нет. Если у вас есть номер, найдём по нему.
    .short = Заявлений пока нет.
    .number = Найти по номеру
    .number-short = По номеру
following-number = Введите номер заявления или обращения: 8 цифр.
    .short = Номер заявления, 8 цифр:
following-one =
    { $application_kind }
    Номер: { $application_number }
    Подано: { $application_made }
    Статус: { $application_status }
    { $has_note ->
        [yes] Фонд пишет: { $application_note }
       *[no] {""}
    }
    { $application_state ->
        [sending] Фонд ещё не подтвердил. Мы отправляем снова и сообщим вам.
        [not_taken] Фонд это не принял. Подайте снова или поговорите с нашим специалистом.
        [refused] Решение можно обжаловать или обсудить с нашим специалистом.
        [accepted] Решено в вашу пользу.
        [done] Готово, делать больше ничего не нужно.
       *[other] Решения ещё нет, загляните через несколько дней.
    }
    .short =
        { $application_kind } { $application_number }
        { $application_made }: { $application_status }

        { $has_note ->
            [yes] { $application_note }
           *[no] { $application_state ->
                [sending] Фонд ещё не подтвердил, шлём снова.
                [not_taken] Подайте снова или наберите 99.
                [refused] Можно обжаловать или спросить: 99.
                [accepted] Решено в вашу пользу.
                [done] Готово.
               *[other] Решения ещё нет, загляните позже.
            }
        }
    .list = Все мои заявления
    .list-short = Все
    .appeal = Обжаловать
say-applications_kept = Фонд сейчас молчит. Вот что было известно в последний раз.
    .short = Фонд молчит, это прежние сведения.
say-application_unknown = Под таким номером у этого человека ничего нет. Проверьте цифры.
    .short = Такого номера нет, проверьте.
