# Страница операторов
language-name = Русский
desk-name = Coverline, операторы
desk-title = Coverline, операторы
nav-label = Страницы
nav-queue = Очередь
nav-team = Команда
nav-keys = Клавиши
skip-to-case = К открытому обращению
dismiss = Убрать
cancel = Отмена
close-dialog = Закрыть
late = Просрочено
moment = { $at }
day = { $on }

theme-system = Цвета: как в системе
theme-light = Цвета: светлые
theme-dark = Цвета: тёмные
sign-out = Выйти
end-shift = Закончить смену
end-shift-means = Конец смены возвращает ваши обращения в очередь. При выходе они остаются у вас.

sign-in = Войти
sign-in-login = Имя
sign-in-password = Пароль
sign-in-code = Код
sign-in-code-help = Шесть цифр из приложения с кодами.
again-title = Войдите ещё раз
again-kept = Вы вышли из системы. Всё, что вы набрали, осталось здесь.

line-lost = Нет связи. Пробуем снова …
line-back = На связи

refused-sign_in = Имя, пароль или код не подошли. После пяти ошибок вход закрывается на 15 минут.
refused-signed_out = Вы вышли. Войдите и продолжайте: набранное сохранилось в этом браузере.
refused-origin = Запрос пришёл не с этой страницы, поэтому ничего не сделано. Откройте её заново и повторите.
refused-gone = Такой страницы или обращения нет, или оно не для вас.
refused-taken = Обращение ведёт { $by }. Ничего не отправлено.
refused-free = Сначала возьмите обращение.
refused-not_now = Обращение изменилось, теперь так сделать нельзя.
refused-exchange = Телефонная станция не приняла звонок. Попробуйте ещё раз чуть позже.
refused-unavailable = Хранилище сейчас не отвечает.
refused-broken = У нас что-то сломалось. Мы это записали, попробуйте ещё раз.
unfit-malformed = Запрос не понят. Обновите страницу и повторите.
unfit-empty = Сначала напишите что-нибудь.
unfit-too_long = Слишком длинно: помещается 4096 знаков. Сократите или отправьте двумя частями.
unfit-file_kind = Отправить можно только PDF, JPEG и PNG.
unfit-file_size = Файл должен быть не пустым и не больше { $most } МБ.
unfit-too_many_files = К одному ответу можно приложить не больше пяти файлов.
unfit-rating = Оценка — от одной до пяти звёзд.
error-wait = Ничего не пропало. Обычно всё возвращается за минуту.
error-back = В очереди видны все ваши обращения.
error-again = Повторить
error-queue = К очереди
trouble-offline = Нет ответа. Проверьте связь и повторите: ничего не пропало.

filter-mine = Мои
filter-overdue = Просрочены
filter-over = Завершены
filter-programme = Программа
filter-programme-all = Все программы
filter-language = Язык
filter-language-all = Все языки
filter-tier = Уровень
filter-tier-all = Все уровни
filter-apply = Применить
filter-none = Показать все
tier-number = Уровень { $number }
language-fa = Персидский
language-ru = Русский
language-kk = Казахский
language-zh = Китайский
language-en = Английский
channel-telegram = Telegram
channel-phone = Кнопочный телефон

queue-count =
    { $total ->
        [one] { $total } открытое обращение
        [few] { $total } открытых обращения
       *[many] { $total } открытых обращений
    }, свободных: { $free }
queue-new = новых внизу
queue-sort = Упорядочить
queue-empty = Открытых обращений нет
queue-empty-why = Новые появятся здесь сами.
queue-empty-narrow = Под эти фильтры ничего не подходит
queue-empty-narrow-why = Другие обращения могут ждать.
pages-label = Страницы очереди
pages-before = Назад
pages-after = Дальше
pages-here = Страница { $number }
search-label = Номер обращения, телефона, полиса
search-found = Найдено: { $count }
search-end = К очереди
search-nothing = Ничего не найдено
search-nothing-why = Наберите номер целиком: обращения, телефона или застрахованного.
unread = Новых: { $count }
due-in = осталось { $span }
due-late = опоздание { $span }
span-minutes = { $count } мин
span-hours = { $count } ч
span-days = { $count } д

standing-new = Свободно
standing-queued = Свободно
standing-reopened = Снова открыто, свободно
standing-claimed = Ведёт { $who }
standing-claimed-mine = Ведёте вы
standing-waiting = Ждём ответа; ведёт { $who }
standing-waiting-mine = Ждём ответа; ведёте вы
standing-resolved = Решено
standing-closed = Закрыто

nothing-open = Обращение не выбрано
nothing-open-how = Выберите его слева: j и k — по списку, Enter — открыть.
act-claim-button = Взять
act-resolve-button = Решено
act-raise-button = Выше
act-hand_back-button = Вернуть
act-close-button = Закрыть
conversation-label = Переписка
newer = Новое сообщение
composer-label = Что написать
tab-answer = Ответ
tab-note = Заметка
tab-canned = Готовые ответы
answer-label = Ваш ответ
answer-placeholder = Язык ответа: { $language }
note-label = Ваша заметка
note-placeholder = Для коллег
note-only-agents = видят только операторы
note-keep = Сохранить
attach = Файл
claim-first = Чтобы отправить, возьмите обращение (c)
send = Отправить
phone-pages = Как ответ выглядит на телефоне
phone-pages-empty = Здесь будет видно, как ответ покажет телефон.
phone-pages-count =
    { $count ->
        [one] { $count } экран на телефоне
        [few] { $count } экрана на телефоне
       *[many] { $count } экранов на телефоне
    }
who-person = Человек
who-clock = Часы
answer-seen = прочитано { $at }
answer-unseen = ещё не прочитано
file-picture = Картинка: { $name }
file-size = { $kilobytes } КБ

tray-sending = Ответ на
tray-in = уйдёт через
tray-now = Сразу
tray-back = Вернуть (z)
tray-failed = Не отправлено
tray-again = Повторить
tray-returned = Ваш текст снова в черновике.

because-deadline = никто не ответил в срок
because-shift = смена закончилась
event-claimed = { $who }: взято в работу
event-handed_back = { $who }: возвращено в очередь. { $why }
event-raised = { $who }: передано на уровень «{ $tier }». { $why }
event-resolved = { $who }: решено
event-closed = { $who }: закрыто
event-closed-person = Человек закрыл обращение
event-closed-time = Закрыто: три дня никто не писал
event-merged = { $who }: объединено с обращением { $other }
event-called = { $who }: дозвонились
event-called-no_answer = { $who }: не дозвонились
event-unmasked = { $who }: посмотрен номер целиком. { $why }
event-rated = Оценка от человека: { $stars } из 5
event-warned = Скоро срок ответа
event-overdue = Срок прошёл

packet-title = Что известно об обращении
packet-case = Обращение
packet-channel = Канал
packet-region = Регион
packet-rating = Оценка
rating = { $stars } из 5
packet-insured = Номер застрахованного
packet-show = Показать
packet-show-claim = Целиком его видит тот, кто ведёт обращение.
packet-steps = Где был человек
packet-place = Последний экран:
packet-coverage = Последний ответ фонда
packet-failed = Что не получилось
packet-empty = Человек пришёл не из меню.
packet-others = Другие обращения этого человека
packet-merge = Объединить
merge-sure = Продолжить в обращении { $other }? Это закроется, сообщения перейдут туда.
call-title = Просят позвонить
call-how = Станция соединит вас сама, номера не видно. Попыток: { $tried } из { $most }.
call-how-by-hand = Попросите станцию соединить вас: номера на странице нет. Попыток: { $tried } из { $most }.
call-ring = Позвонить
call-reached = Дозвонились
call-no-answer = Не отвечает
call-claim-first = Чтобы позвонить, возьмите обращение.
raise-title = Передать выше
raise-to = Куда
reason = Почему
hand-back-title = Вернуть обращение в очередь
close-title = Закрыть обращение насовсем
close-means = Человек узнает об этом и больше не сможет писать в него. «Решено» оставляет три дня.
unmask-title = Показать номер целиком
unmask-means = Причина останется в журнале.
canned-title = Готовые ответы
canned-find = Найти по названию

fact-status = Страховка
fact-status-insured = действует
fact-status-conditional = действует с условием
fact-status-not_insured = не действует
fact-status-pending = пока неясно
fact-status-unknown = фонд не смог ответить
fact-until = До
fact-as_of = На дату
fact-source = Источник
fact-reason = Причина
fact-reason-employer-debt = работодатель не заплатил
fact-reason-contract-closed = договор закончился
fact-reason-arrears = не хватает взносов
fact-reason-state-pays = платит государство
fact-reason-starts-later = начнётся позже
fact-reason-not-found = фонд не знает этого номера
fact-reason-queued = фонд ещё проверяет
fact-category = Платит
fact-category-worker = работодатель
fact-category-self = сам человек
fact-category-state = государство
fact-months = Оплачено месяцев
fact-months-paid = { $paid } из { $asked }
fact-tracking = Код проверки
fact-special = Особый пациент
fact-special-yes = да
fact-initials = Инициалы

keys-title = Клавиши
keys-move = Следующее, предыдущее обращение
keys-open = Открыть обращение
keys-search = Поиск
keys-queue = К очереди
keys-sort = Упорядочить очередь
keys-claim = Взять
keys-answer = Написать ответ
keys-note = Написать заметку
keys-raise = Передать выше
keys-back = Вернуть в очередь
keys-resolve = Решено
keys-canned = Готовые ответы
keys-send = Отправить написанное
keys-take-back = Вернуть ответ
keys-leave = Выйти из поля
keys-help = Эта подсказка
keys-single = Одиночные клавиши работают вне полей ввода

team-days-label = Время
team-days =
    { $count ->
        [one] Сутки
       *[other] Дней: { $count }
    }
team-open = Открытые обращения
team-open-alt = Столбцы открытых обращений по программам и уровням: в срок и просроченные. Числа в таблице ниже.
team-open-none = Открытых обращений нет.
team-numbers = Числа
team-load = Операторы
team-agent = Оператор
team-held = Ведёт
team-resolved = Завершено
team-rating = Оценка
team-acts = Кто что делал
acts-when = Когда
acts-what = Что
acts-about = О чём
acts-detail = Подробно
chart-in-time = в срок
chart-late = просрочено
act-looked = открыто обращение
act-looked_at_file = открыт файл
act-sign_in = вход
act-sign_in_refused = неверный вход
act-claimed = взято
act-answered = ответ
act-noted = заметка
act-handed_back = возвращено
act-raised = передано выше
act-resolved = решено
act-closed = закрыто
act-merged = объединено
act-called = звонок
act-unmasked = показан номер
act-agent_added = добавлен оператор
act-agent_dismissed = оператор уволен
