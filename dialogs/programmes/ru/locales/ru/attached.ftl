# Моя страховая и моя поликлиника
attached-shown =
    Номер …{ $last_four }

    { $has_insurer ->
        [yes] Страховая: { $own_insurer }{ $has_insurer_phone ->
            [yes] , телефон { $own_insurer_phone }
           *[no] , её телефон есть на полисе и на её сайте
        }.
       *[no] Страховая в фонде не записана. Выберите её: без неё некому защищать ваши права.
    }

    { $has_clinic ->
        [yes] Поликлиника: { $own_clinic }{ $has_clinic_since ->
            [yes] , прикрепление с { $own_clinic_since }
           *[no] {""}
        }{ $has_clinic_phone ->
            [yes] , телефон { $own_clinic_phone }
           *[no] {""}
        }
       *[no] Вы не прикреплены к поликлинике. Прикрепитесь, чтобы ходить к участковому врачу.
    }
    .short =
        { $last_four }: { $has_insurer ->
            [yes] { $own_insurer } { $has_insurer_phone ->
                [yes] { $own_insurer_phone }
               *[no] (телефон на полисе)
            }
           *[no] страховая не записана, выберите её
        }
        { $has_clinic ->
            [yes] { $own_clinic } { $has_clinic_since ->
                [yes] с { $own_clinic_since }
               *[no] {""}
            } { $has_clinic_phone ->
                [yes] { $own_clinic_phone }
               *[no] {""}
            }
           *[no] Поликлиники нет: прикрепитесь
        }
    .insurer = Выбрать или сменить страховую
    .insurer-short = Сменить страховую
    .clinic = Как сменить поликлинику
    .clinic-short = Сменить клинику

attached-clinic =
    Поликлинику выбирают { $clinic_changes } { $clinic_changes ->
        [few] раза
       *[other] раз
    } в год, а после переезда и чаще. Заявление подают на { $state_services } или в самой поликлинике, ответ дают за { $attachment_days } рабочих дня.
    .short =
        Смена клиники: { $clinic_changes } раз в год и при переезде, через { $state_services } или в клинике. Ответ за { $attachment_days } раб. дня

attached-away =
    Фонд сейчас не отвечает, поэтому страховую и поликлинику показать не можем. Попробуйте чуть позже.
    .short = Фонд не ответил, узнать не удалось
    .again = Попробовать ещё раз
    .again-short = Ещё раз
    .contacts = К кому обратиться
    .contacts-short = Контакты
