messages-offered =
    May your fund write to you now and then: that a check-up is due, a date is near, a short question? What it is about is read here only. You can end it at any time.
    .short = May the fund send you reminders and short questions? End it any time.
    .yes = Yes, write to me
    .no = No, nothing

messages-wanted = Your fund may write to you. Nothing comes at night.
    .short = Your fund may write to you.
    .stop = Send nothing more

messages-stopped = You get no reminders or questions from the fund any more, neither here nor on the phone linked to this chat. Answers to what you ask still come.
    .short = No reminders or questions will come. Answers to what you ask still do.
    .again = Write to me after all

messages-away = That could not be kept just now. Please try again.
    .short = That was not kept. Try again?
    .again = Try again
