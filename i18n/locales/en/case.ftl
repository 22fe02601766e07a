# What is told of a case outside of a screen. Into a chat the answer itself follows; an SMS says only that something waits.
case-claimed = A specialist is with you on case { $number }. Write here; /menu brings the menu back.
case-answer = Answer to your case { $number }:
    .short = An answer waits for you. Dial { $dial }
case-resolved = Your case { $number } is closed. If something is still open, write to us within three days: /agent.
    .short = A message waits for you. Dial { $dial }
case-not_reached = We called you { $tried } times about case { $number } and could not reach you. Write, or ask for a call again: /agent
    .short = We called { $tried } times and did not reach you. To try again dial { $dial }
case-closed = Case { $number } is closed. A new question: /agent
case-rate_notice = How well did we help you? Answer with a digit, from 1 (not at all) to 5 (very well). /menu brings the menu back.
case-handed_back_notice = Another specialist takes over case { $number }; the answer comes into this chat. Until then the menu is here again. To add something: /agent

# What a case is about and where it stands
case-subject_unknown = Something else
case-state-queued = waiting for a specialist
    .short = waiting
case-state-claimed = a specialist is on it
    .short = in progress
case-state-waiting = answered, it is your turn
    .short = answered
case-state-resolved = closed, you may still write
    .short = closed
case-state-reopened = open again
case-state-closed = closed

# When an answer comes
case-weekday-1 = Monday
case-weekday-2 = Tuesday
case-weekday-3 = Wednesday
case-weekday-4 = Thursday
case-weekday-5 = Friday
case-weekday-6 = Saturday
case-weekday-7 = Sunday
case-by_today = today by { $time }
case-by = { $day }, by { $time }
case-from_today = today from { $time }
case-from = { $day }, from { $time }

# Said above a screen
say-case_passed = Passed on to the specialist.
    .short = Passed on.
say-case_held = A specialist is with you.
say-case_handed_back = Another specialist takes over; the answer comes here.
    .short = Another specialist takes over.
say-case_resolved = The specialist has closed your case.
    .short = Your case is closed.
say-case_closed = { say-case_resolved }
    .short = Your case is closed.
say-case_ended = Your case is closed.
say-case_over = This case is closed already. You can open a new one.
    .short = This case is closed already.
say-case_none = You have no open cases.
say-case_unfit = This cannot be sent: there is nothing in it, or it is too long.
    .short = Empty or too long to send.
say-case_file_away = The file did not come through. Please send it again.
say-case_call = We will call you.
say-case_rated = Thank you!
