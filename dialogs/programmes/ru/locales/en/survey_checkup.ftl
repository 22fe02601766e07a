# A survey: was the check-up in time, and if not, why
survey_checkup-invited =
    This is your insurance representative. Two questions about the check-up, a minute of your time. You need not answer: it changes nothing about your cover.
    .short = Your fund has two questions about the check-up. Answer them?
    .go = I will answer
    .later = Not now
    .stop = Send nothing more

survey_checkup-later = All right, not now. The same button brings the questions back.
    .short = All right. The same code brings the questions back.

survey_checkup-in_time = The check-up that was due to you: did you have it in the year it was due?
    .short = Did you have your check-up in the year it was due?
    .yes = Yes, in time
    .late = I had it later
    .no = I did not have it

survey_checkup-why = What got in the way?
    .unaware = I did not know it was due
    .time = I had no time
    .queue = No appointment, queues
    .well = I feel well
    .distrust = I see no use in it
    .other = Something else

survey_checkup-explained = Did the doctor explain the results, and what to do next?
    .yes = Yes
    .no = No, or not clearly

survey_checkup-thanks = Thank you! Only the insurance representative sees your answers. If the check-up is still ahead, you can book right away.
    .short = Thank you! Your answers are noted.
    .appointment = See a doctor
    .checkup = Am I entitled this year?

survey_checkup-again = You have answered already, thank you. You can change your answers.
    .short = You have answered already, thank you.
    .change = Change my answers
    .stop = Send nothing more

survey_checkup-uninvited = There are no questions for you now. If another number of yours was invited, open them from there.
    .short = There are no questions for you now.
    .checkup = About check-ups

survey_checkup-away = That did not work just now. Please try again.
    .short = That did not work. Try again?
    .again = Try again
