# Talking to a person, in every programme; the first screen and what is open now are the programme's own.
agent-case_subject = О чём ваш вопрос?
agent-message =
    Напишите вопрос своими словами; можно приложить фото или PDF. А можно попросить, чтобы вам позвонили.

    Пароли, коды из SMS и номера банковских карт не пишите.
    .short = Напишите вопрос или
    .call = Позвоните мне
agent-call_number = Позвонить на номер, который заканчивается на { $phone_end }?
    .short = Позвонить на номер …{ $phone_end }?
    .yes = Да, на этот
    .yes-short = Да
    .other = Другой номер
agent-other_number = Введите номер, на который позвонить, с кодом страны: +7 …
    .short = Номер, на который звонить:
agent-opened =
    Ваше обращение записано под номером { $case_number }. Ответим: { $case_promise }.{ $desk_closed ->
        [yes] {" "}Сейчас специалистов на месте нет. Пока работает: { agent-now }.
       *[no] {""}
    }

    Ответ придёт в этот чат. Хотите что-то добавить? Пишите прямо сюда.
    .short =
        Номер { $case_number }, код { $case_code }. Запишите!

        Ответим: { $case_promise }{ $desk_closed ->
            [yes] . Пока: { agent-now }
           *[no] {""}
        }
agent-talk =
    Обращение { $case_number } ({ $case_about }): { $case_state }.

    Всё, что вы напишете, увидит специалист. Меню вернёт команда /menu, обращение останется открытым.
    .short = № { $case_number }. Напишите или
    .answers = Прочитать ответы
    .answers-short = Ответы
    .another = Другой вопрос
    .end = Закрыть обращение
    .end-short = Закрыть
agent-sure = Закрыть обращение { $case_number }? Специалист на него больше не ответит.
    .short = Закрыть обращение { $case_number }?
    .yes = Да, закрыть
    .no = Нет, продолжить
agent-my_cases = Ваши обращения. Выберите, какое открыть.
    .short = Ваши обращения:
    .row = { $case_number }, { $case_about }: { $case_state }
    .row-short = { $case_number }: { $case_state }
agent-answers =
    Обращение { $case_number }, последние ответы:

    { $case_answers }
    .short = { $case_answers }
    .write = Написать ещё
    .call = Позвоните мне
    .rate = Оценить помощь
    .rate-short = Оценить
    .done = Готово
agent-rate = Обращение { $case_number } закрыто. Мы вам помогли?
    .short = Мы вам помогли?
    .one = ★
    .one-short = Нет
    .two = ★★
    .two-short = Слабо
    .three = ★★★
    .three-short = Отчасти
    .four = ★★★★
    .four-short = Хорошо
    .five = ★★★★★
    .five-short = Отлично
    .skip = Пропустить
    .skip-short = Потом
