# What is told of a case outside of a screen. Into a chat the answer itself follows; an SMS says only that something waits.
case-claimed = A specialist is with you on case { $number }. Write here; /menu brings the menu back.
case-answer = Answer to your case { $number }:
    .short = An answer waits for you. Dial { $dial }
case-resolved = Your case { $number } is closed. If something is still open, write within three days by /agent.
    .short = A message waits for you. Dial { $dial }
case-closed = Case { $number } is closed. A new question: /agent
