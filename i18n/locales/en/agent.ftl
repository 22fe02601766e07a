# Talking to a person, in every programme; the first screen and what is open now are the programme's own.
agent-case_subject = What is it about?
agent-message =
    Write your question in your own words; you can send a photo or a PDF with it. Or ask us to call you.

    Please leave out passwords, codes from SMS and bank cards.
    .short = Type your question, or
    .call = Call me back
    .call-short = Call me
agent-call_number = Shall we call the number ending in { $phone_end }?
    .short = Call you on the number ending in { $phone_end }?
    .yes = Yes, call it
    .yes-short = Yes
    .other = Another number
agent-other_number = Type the number to call, with its country code: +44 …
    .short = Type the number to call
agent-opened =
    Your case has the number { $case_number }. We answer: { $case_promise }.{ $desk_closed ->
        [yes] {" "}Nobody is at the desk right now. Meanwhile: { agent-now }.
       *[no] {""}
    }

    The answer comes into this chat. Anything to add? Write it here.
    .short =
        Case { $case_number }, code { $case_code }. Write both down!

        We answer: { $case_promise }{ $desk_closed ->
            [yes] . Now: { agent-now }
           *[no] {""}
        }
agent-talk =
    Case { $case_number } ({ $case_about }): { $case_state }.

    What you write here goes to the specialist. /menu brings the menu back, the case stays open.
    .short = Case { $case_number }. Type a message, or
    .answers = Answers so far
    .answers-short = Answers
    .another = Something else
    .end = End this case
    .end-short = End it
agent-sure = End case { $case_number }? The specialist will not answer any more.
    .short = End case { $case_number }?
    .yes = Yes, end it
    .no = No, go on
agent-my_cases = Your cases. Choose one to read the answers.
    .short = Your cases:
    .row = { $case_number }, { $case_about }: { $case_state }
    .row-short = { $case_number }: { $case_state }
agent-answers =
    Case { $case_number }, the last answers:

    { $case_answers }
    .short = { $case_answers }
    .write = Write again
    .call = Call me
    .rate = Rate the help
    .rate-short = Rate us
    .done = Done
agent-rate = Case { $case_number } is closed. Did we help you?
    .short = Did we help you?
    .one = ★
    .one-short = Not at all
    .two = ★★
    .two-short = A little
    .three = ★★★
    .three-short = Partly
    .four = ★★★★
    .four-short = Well
    .five = ★★★★★
    .five-short = Very well
    .skip = Skip
