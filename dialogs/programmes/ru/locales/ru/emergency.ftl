emergency-consent =
    Карта для скорой подскажет врачу группу крови, аллергии, болезни, лекарства и кому позвонить.

    Она хранится зашифрованной. Никто, кроме вас, её не прочитает, пока вы сами не включите карту. Удалить её можно в любой момент.

    Хранить вашу карту?
    .short = Завести карту? Зашифруем, видна вам, стереть можно
    .yes = Да, завести карту
    .yes-short = Да
    .no = Нет

emergency-off =
    Карта для скорой выключена: прочитать её никто не может.

    Группа крови: { $card_blood }
    Аллергии: { $card_allergies }
    Болезни: { $card_illnesses }
    Лекарства: { $card_medicines }
    Кому позвонить: { $card_contact }

    { $card_looks ->
        [0] Карту ещё никто не открывал.
       *[other] Просмотров: { $card_looks }, последний { $card_look_at } ({ $card_look_by }).
    }
    .short =
        Карта выключена. Просмотры: { $card_looks }{ $card_looks ->
            [0] {""}
           *[other] {". Последний "}{ $card_look_at }, { $card_look_by }
        }
    .fill = Заполнить карту
    .fill-short = Заполнить
    .on = Включить карту
    .on-short = Включить
    .erase = Удалить карту
    .erase-short = Удалить
    .say-card_off = Карта выключена, прежний код больше не действует.
    .say-card_off-short = Прежний код больше не действует.

emergency-on =
    Карта для скорой включена. Её код: { $card_code }. Врач набирает { $emergency_code } и вводит этот код.

    Группа крови: { $card_blood }
    Аллергии: { $card_allergies }
    Болезни: { $card_illnesses }
    Лекарства: { $card_medicines }
    Кому позвонить: { $card_contact }

    { $card_looks ->
        [0] Карту ещё никто не открывал.
       *[other] Просмотров: { $card_looks }, последний { $card_look_at } ({ $card_look_by }).
    }
    .short =
        Карта включена, код { $card_code }. Просмотры: { $card_looks }{ $card_looks ->
            [0] {""}
           *[other] {". Последний "}{ $card_look_at }, { $card_look_by }
        }
    .fill = Изменить карту
    .fill-short = Изменить
    .off = Выключить карту
    .off-short = Выключить
    .erase = Удалить карту
    .erase-short = Удалить

emergency-fill = Что заполнить или изменить? Всё по желанию.
    .short = Что заполнить?
    .blood = Группа крови
    .blood-short = Кровь
    .allergies = Аллергии
    .illnesses = Болезни
    .medicines = Лекарства
    .contact = Кому позвонить
    .contact-short = Кому звонить
    .done = Готово
    .say-card_empty = Карта пока пуста: заполните хотя бы одну строку.
    .say-card_empty-short = Карта пуста, заполните строку.

emergency-blood = Ваша группа крови и резус? Сейчас в карте: { $card_blood }. Если не уверены, оставьте пустой: врачи проверят сами.
    .short = Группа крови? Сейчас: { $card_blood }
    .o_plus = O(I) Rh+
    .o_minus = O(I) Rh-
    .a_plus = A(II) Rh+
    .a_minus = A(II) Rh-
    .b_plus = B(III) Rh+
    .b_minus = B(III) Rh-
    .ab_plus = AB(IV) Rh+
    .ab_minus = AB(IV) Rh-
    .clear = Не указывать
    .clear-short = Пусто

emergency-allergies = На что у вас аллергия? Сейчас в карте: { $card_allergies }. Напишите новый текст целиком.
    .short = Аллергии: напишите целиком. Сейчас: { $card_allergies }
    .clear = Оставить пустым
    .clear-short = Пусто
emergency-illnesses = Какие у вас болезни, о которых врачу надо знать? Сейчас в карте: { $card_illnesses }. Напишите новый текст целиком.
    .short = Болезни: напишите целиком. Сейчас: { $card_illnesses }
    .clear = Оставить пустым
    .clear-short = Пусто
emergency-medicines = Какие лекарства вы принимаете? Сейчас в карте: { $card_medicines }. Напишите новый текст целиком.
    .short = Лекарства: напишите целиком. Сейчас: { $card_medicines }
    .clear = Оставить пустым
    .clear-short = Пусто
emergency-name = Кому позвонить, если с вами что-то случится? Напишите имя. Сейчас в карте: { $card_contact }.
    .short = Кому звонить: имя? Сейчас: { $card_contact }
    .clear = Оставить пустым
    .clear-short = Пусто
emergency-phone = Номер телефона этого человека?
    .short = Номер его телефона?

emergency-sure =
    Если включить карту, прочитать её сможет тот, у кого есть её код: врач скорой или приёмного отделения. Он наберёт { $emergency_code }, введёт шесть цифр кода и увидит группу крови, аллергии, болезни, лекарства и кому позвонить. Ничего другого о вас он не увидит.

    Код мы покажем вам. Запишите его на бумажке и носите с документами. О каждом просмотре вам придёт сообщение. Выключите карту, и код сразу перестанет действовать.

    Включить?
    .short =
        Карту прочтёт тот, у кого код: врач скорой, приёмного

        Он наберёт { $emergency_code } и введёт код. О просмотре мы сообщим

        Выключите карту - код больше ничего не откроет. Включить?
    .yes = Да, включить
    .yes-short = Да
    .no = Нет, не сейчас
    .no-short = Нет

emergency-code =
    Карта включена. Её код: { $card_code }

    Напишите на бумажке и носите с документами: «Карта для скорой: набрать { $emergency_code }, код { $card_code }».
    .short =
        Носите с собой:
        скорой { $emergency_code }
        код { $card_code }
    .done = Записал, записала
    .done-short = Готово

emergency-erase = Удалить карту и список просмотров? Код, если он есть, перестанет действовать.
    .short = Удалить карту? Её код перестанет действовать.
    .yes = Да, удалить
    .yes-short = Да
    .no = Нет, оставить
    .no-short = Нет

emergency-read =
    Карта пациента для скорой помощи. Введите шесть цифр кода с его бумажки.

    О каждом просмотре сообщают владельцу карты.
    .short = Код карты, 6 цифр. О просмотре узнает владелец

emergency-card =
    Карта пациента, с его слов.

    Группа крови: { $card_blood }
    Аллергии: { $card_allergies }
    Болезни: { $card_illnesses }
    Лекарства: { $card_medicines }
    Кому позвонить: { $card_contact }
    .short =
        Со слов пациента
        Кровь: { $card_blood }
        Аллергии: { $card_allergies }

        Болезни: { $card_illnesses }

        Лекарства: { $card_medicines }

        Позвонить: { $card_contact }

emergency-locked = Слишком много неверных кодов. С этого телефона карты можно будет открыть завтра.
    .short = Много неверных кодов. Карты здесь откроются завтра.

say-card_kept = Записано в карту.
say-card_erased = Карта удалена.
say-wrong_card_code = Такого кода нет, или карту выключили.
    .short = Код неверный, или карта выключена.

# Parts of the card
card-unsaid = не указано
card-reader = телефон на …{ $digits }
    .short = тел. { $digits }
card-blood-o_plus = O(I) Rh+
card-blood-o_minus = O(I) Rh-
card-blood-a_plus = A(II) Rh+
card-blood-a_minus = A(II) Rh-
card-blood-b_plus = B(III) Rh+
card-blood-b_minus = B(III) Rh-
card-blood-ab_plus = AB(IV) Rh+
card-blood-ab_minus = AB(IV) Rh-

# Tells the owner of each look
card-notice = Вашу карту для скорой открыли { $at }. Если это не врач, выключите её: /menu, «Карта для скорой».
    .short =
        Карту для скорой открыли { $at }
        Выключить: { $dial_code }
