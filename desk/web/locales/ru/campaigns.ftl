# Рассылки: сообщения и опросы для многих людей
nav-campaigns = Рассылки
campaign-name = Рассылка
campaign-state = Состояние
campaign-planned = Создана
campaign-is-planning = готовится
campaign-is-planned = готова, не начата
campaign-is-running = идёт
campaign-is-paused = на паузе
campaign-is-done = всем написали
campaign-no_campaigns = Рассылок для вас пока нет. Их готовит оператор командой «coverline campaigns plan».
campaign-call = Обзвон
campaign-results = Что получилось
campaign-hidden = числа от одного до четырёх не показываем
campaign-chart-alt = Столбцы: сколько людей в каком состоянии и сколько каких ответов. Числа в таблице ниже.
campaign-who = Среди кого
campaign-question = Вопрос
campaign-what = Ответ или состояние
campaign-count = Человек
campaign-everybody = все
campaign-by-language = Язык
campaign-by-region = Регион
campaign-by-channel = Канал
campaign-by-reason = Повод
campaign-states = Кто на каком шаге
campaign-people = всего человек
campaign-by_telephone = ответили по телефону
campaign-waiting = ещё не написали
campaign-told = написали
campaign-reminded = напомнили
campaign-later = «не сейчас»
campaign-answered = ответили
campaign-came = пришли
campaign-refused = отказались
campaign-stopped = не хотят сообщений
campaign-unreached = не доставлено
campaign-to-call =
    { $count ->
        [one] Позвонить { $count } человеку
       *[other] Позвонить { $count } людям
    }
campaign-phone = Телефон
campaign-told-at = Написали
campaign-calls = Звонков
campaign-nobody = Все, кому написали, ответили или не хотят сообщений.
campaign-before = Раньше
campaign-after = Дальше
campaign-back = К списку
campaign-asked-after = Спрашиваем, если ответ: { $answers }
campaign-keep = Сохранить ответы
campaign-otherwise = Если ответов нет
campaign-outcome-no_answer = Не берёт трубку
campaign-outcome-refused = Не хочет отвечать
campaign-outcome-came = Уже прошёл
campaign-outcome-stop = Больше не писать
unfit-answers = Не хватает ответа. Задайте каждый вопрос, к которому ведёт предыдущий ответ.
unfit-campaign_subject = Такого опроса в программе больше нет.
