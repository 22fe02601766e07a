# Talking to a person, in every programme; the first screen and what is open now are the programme's own.
agent-case_subject = Сұрағыңыз не жайында?
agent-message =
    Сұрағыңызды өз сөзіңізбен жазыңыз; сурет немесе PDF қосуға болады. Қаласаңыз, өзіміз қоңырау шаламыз.

    Құпиясөз, SMS коды мен банк картасының нөмірін жазбаңыз.
    .short = Сұрағыңызды жазыңыз не
    .call = Маған қоңырау шалыңыз
    .call-short = Қоңырау шалыңыз
agent-call_number = Соңы { $phone_end } болатын нөмірге қоңырау шалайық па?
    .short = …{ $phone_end } нөміріне қоңырау шалайық па?
    .yes = Иә, осы нөмірге
    .yes-short = Иә
    .other = Басқа нөмір
agent-other_number = Қай нөмірге қоңырау шалайық? Ел кодымен жазыңыз: +7 …
    .short = Қай нөмірге қоңырау шалайық?
agent-opened =
    Өтінішіңіз { $case_number } нөмірімен тіркелді. Жауап: { $case_promise }.{ $desk_closed ->
        [yes] {" "}Қазір мамандар орнында жоқ. Әзірге жұмыс істейтіні: { agent-now }.
       *[no] {""}
    }

    Жауап осы чатқа келеді. Қосарыңыз болса, осында жаза беріңіз.
    .short =
        Нөмірі { $case_number }, коды { $case_code }. Жазып алыңыз!

        Жауап: { $case_promise }{ $desk_closed ->
            [yes] . Қазір: { agent-now }
           *[no] {""}
        }
agent-talk =
    № { $case_number } өтініш ({ $case_about }): { $case_state }.

    Осында жазғаныңызды маман көреді. Мәзірге қайту: /menu, өтініш ашық қала береді.
    .short = № { $case_number }. Жазыңыз немесе
    .answers = Жауаптарды оқу
    .answers-short = Жауаптар
    .another = Басқа сұрақ
    .end = Өтінішті жабу
    .end-short = Жабу
agent-sure = № { $case_number } өтінішті жабамыз ба? Маман оған енді жауап бермейді.
    .short = № { $case_number } өтінішті жабамыз ба?
    .yes = Иә, жабыңыз
    .no = Жоқ, жалғастырамын
    .no-short = Жоқ
agent-my_cases = Өтініштеріңіз. Қайсысын ашайық?
    .short = Өтініштеріңіз:
    .row = { $case_number }, { $case_about }: { $case_state }
    .row-short = { $case_number }: { $case_state }
agent-answers =
    № { $case_number } өтініш, соңғы жауаптар:

    { $case_answers }
    .short = { $case_answers }
    .write = Тағы жазу
    .call = Қоңырау шалыңыз
    .rate = Көмекті бағалау
    .rate-short = Бағалау
    .done = Дайын
agent-rate = № { $case_number } өтініш жабылды. Көмегіміз тиді ме?
    .short = Көмегіміз тиді ме?
    .one = ★
    .one-short = Жоқ
    .two = ★★
    .two-short = Аз
    .three = ★★★
    .three-short = Орташа
    .four = ★★★★
    .four-short = Жақсы
    .five = ★★★★★
    .five-short = Өте жақсы
    .skip = Кейін
