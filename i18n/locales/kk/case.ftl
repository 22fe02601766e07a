# Экраннан тыс өтініш туралы айтылатын сөздер. Чатқа жауаптың өзі, SMS-ке тек күтіп тұрғаны барады.
case-claimed = № { $number } өтінішіңізге маман жауап береді. Осында жазыңыз; мәзір: /menu.
case-answer = № { $number } өтінішіңізге жауап:
    .short = Сізді жауап күтіп тұр. Теріңіз: { $dial }
case-resolved = № { $number } өтінішіңіз жабылды. Сұрақ қалса, үш күн ішінде /agent арқылы жазыңыз.
    .short = Сізді хабарлама күтіп тұр. Теріңіз: { $dial }
case-not_reached = № { $number } өтінішіңіз бойынша { $tried } рет қоңырау шалдық, жауап болмады. Жазыңыз немесе қайта қоңырау шалуды сұраңыз: /agent
    .short = Сізге { $tried } рет қоңырау шалдық. Қайта сұрау: { $dial }
case-closed = № { $number } өтінішіңіз жабылды. Жаңа сұрақ: /agent
case-rate_notice = Көмегіміз тиді ме? 1-ден (жоқ) 5-ке (өте жақсы) дейінгі санмен бағалаңыз. Мәзір: /menu
case-handed_back_notice = № { $number } өтінішіңізді басқа маман қарайды, жауап осы чатқа келеді. Әзірге мәзір қайта ашық. Қосарыңыз болса: /agent

# Өтініш не жайында, қай жерде тұр
case-subject_unknown = Басқа
case-state-queued = маманды күтіп тұр
    .short = күтуде
case-state-claimed = маман қарап жатыр
    .short = қаралуда
case-state-waiting = жауап бар, кезек сізде
    .short = жауап бар
case-state-resolved = жабылды, бірақ жазуға болады
    .short = жабылды
case-state-reopened = қайта ашылды
case-state-closed = жабылды

# Жауап қашан болады
case-weekday-1 = дүйсенбі
case-weekday-2 = сейсенбі
case-weekday-3 = сәрсенбі
case-weekday-4 = бейсенбі
case-weekday-5 = жұма
case-weekday-6 = сенбі
case-weekday-7 = жексенбі
case-by_today = бүгін, ең кеші { $time }
case-by = { $day }, ең кеші { $time }
case-from_today = бүгін, ең ерте { $time }
case-from = { $day }, ең ерте { $time }

# Экранның үстінде
say-case_passed = Маманға жеткіздік.
    .short = Жеткіздік.
say-case_held = Маман сізбен байланыста.
say-case_handed_back = Өтінішіңізді басқа маман қарайды, жауап осында келеді.
    .short = Басқа маман жауап береді.
say-case_resolved = Маман өтінішті жапты.
    .short = Өтініш жабылды.
say-case_closed = { say-case_resolved }
    .short = Өтініш жабылды.
say-case_ended = Өтініш жабылды.
say-case_over = Бұл өтініш жабылған. Жаңасын ашуға болады.
    .short = Бұл өтініш жабылған.
say-case_none = Ашық өтінішіңіз жоқ.
say-case_unfit = Бұл жіберілмейді: бос не тым ұзын.
    .short = Бос не тым ұзын.
say-case_file_away = Файл бізге жетпеді. Қайта жіберіңіз.
say-case_call = Сізге қоңырау шаламыз.
say-case_rated = Рақмет!
