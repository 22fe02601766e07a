# A survey: does the doctor's advice work out, and how observation goes
survey_advice-invited =
    This is your insurance representative. We would like to know whether the doctor's advice works out for you, and to help if it does not. You need not answer.
    .short = How is it going with the doctor's advice? A few questions.
    .go = I will answer
    .later = Not now
    .stop = Send nothing more

survey_advice-later = All right, not now. The same button brings the questions back.
    .short = All right. The same code brings the questions back.

survey_advice-following = After the check-up the doctor gave you advice. Do you manage to follow it?
    .all = Yes, all of it
    .part = Some of it
    .none = No
    .told = There was no advice

survey_advice-hard = What makes it hardest?
    .forget = I forget
    .cost = It is dear or hard to get
    .worse = It makes me feel worse
    .well = I feel well anyway
    .unclear = I did not understand it
    .other = Something else

survey_advice-observed = Does a doctor see you regularly because of an illness? Do you come when it is time?
    .short = Does a doctor see you regularly?
    .comes = Yes, I come
    .misses = Yes, but I miss visits
    .not = No

survey_advice-thanks = Thank you! If you need help with an appointment, medicines or advice that is not clear, the representative is there.
    .short = Thank you! Do you need help?
    .person = Talk to the representative
    .appointment = See a doctor

survey_advice-again = You have answered already, thank you. You can change your answers.
    .short = You have answered already, thank you.
    .change = Change my answers
    .stop = Send nothing more

survey_advice-uninvited = There are no questions for you now. If another number of yours was invited, open them from there.
    .short = There are no questions for you now.
    .person = Talk to the representative

survey_advice-away = That did not work just now. Please try again.
    .short = That did not work. Try again?
    .again = Try again
