# The desk's page, for agents
language-name = English
desk-name = Coverline desk
desk-title = Coverline desk
nav-label = Pages
nav-queue = Queue
nav-team = Team
nav-keys = Keys
skip-to-case = To the open case
dismiss = Dismiss
cancel = Cancel
close-dialog = Close
late = Late
moment = { $at }
day = { $on }

theme-system = Colours: as the system
theme-light = Colours: light
theme-dark = Colours: dark
sign-out = Sign out
end-shift = End my shift
end-shift-means = Ending your shift gives back the cases you hold. Signing out keeps them.

sign-in = Sign in
sign-in-login = Name
sign-in-password = Password
sign-in-code = Code
sign-in-code-help = Six digits from your authenticator app.
again-title = Sign in again
again-kept = You were signed out. What you typed is still here.

line-lost = No connection. Trying again …
line-back = Connected

refused-sign_in = Name, password or code are not right. After five wrong tries an account is locked for 15 minutes.
refused-signed_out = You are signed out. Sign in and go on; what you typed is kept in this browser.
refused-origin = This did not come from the desk's own page, so nothing was done. Open the desk and try again.
refused-gone = There is no such page or case, or it is not yours to see.
refused-taken = { $by } holds this case. Nothing was sent.
refused-free = Claim the case first.
refused-not_now = The case has changed, so this cannot be done to it any more.
refused-exchange = The telephone exchange did not take the call. Try again in a moment.
refused-unavailable = The desk cannot reach its storage just now.
refused-broken = Something went wrong on our side. It was noted; please try again.
unfit-malformed = That was not understood. Load the page again and repeat it.
unfit-empty = Write something first.
unfit-too_long = Too long: 4,096 characters fit. Shorten it, or send it in two.
unfit-file_kind = Only PDF, JPEG and PNG files can be sent.
unfit-file_size = A file may have at most { $most } MB and must not be empty.
unfit-too_many_files = Five files at most go with one answer.
unfit-rating = A rating is one to five stars.
error-wait = Nothing was lost. It usually comes back within a minute.
error-back = The queue shows every case that is yours to see.
error-again = Try again
error-queue = To the queue
trouble-offline = No answer from the desk. Check the connection and try again; nothing was lost.

filter-mine = Mine
filter-overdue = Late
filter-over = Over
filter-programme = Programme
filter-programme-all = All programmes
filter-language = Language
filter-language-all = All languages
filter-tier = Tier
filter-tier-all = All tiers
filter-apply = Apply
filter-none = Show all
tier-number = Tier { $number }
language-fa = Persian
language-ru = Russian
language-kk = Kazakh
language-zh = Chinese
language-en = English
channel-telegram = Telegram
channel-phone = Keypad phone

queue-count =
    { $total ->
        [one] 1 open case
       *[other] { $total } open cases
    }, { $free } unclaimed
queue-new = { $count } new below
queue-sort = Sort
queue-empty = No open cases
queue-empty-why = New ones appear here by themselves.
queue-empty-narrow = Nothing fits these filters
queue-empty-narrow-why = Other cases may be waiting.
pages-label = Pages of the queue
pages-before = Previous
pages-after = Next
pages-here = Page { $number }
search-label = Case, phone or insured number
search-found =
    { $count ->
        [one] 1 case found
       *[other] { $count } cases found
    }
search-end = Back to the queue
search-nothing = Nothing found
search-nothing-why = Type a whole number: of a case, a phone, or an insured person.
unread = { $count } new
due-in = due in { $span }
due-late = late by { $span }
span-minutes = { $count } min
span-hours = { $count } h
span-days = { $count } d

standing-new = Unclaimed
standing-queued = Unclaimed
standing-reopened = Open again, unclaimed
standing-claimed = With { $who }
standing-claimed-mine = With you
standing-waiting = Waits for the person; with { $who }
standing-waiting-mine = Waits for the person; with you
standing-resolved = Resolved
standing-closed = Closed

nothing-open = No case is open
nothing-open-how = Choose one on the left: j and k move, Enter opens.
act-claim-button = Claim
act-resolve-button = Resolve
act-raise-button = Raise
act-hand_back-button = Hand back
act-close-button = Close
conversation-label = Conversation
newer = New message
composer-label = What to write
tab-answer = Answer
tab-note = Note
tab-canned = Ready answers
answer-label = Your answer
answer-placeholder = Answer in { $language }
note-label = Your note
note-placeholder = For your colleagues
note-only-agents = only agents see it
note-keep = Keep note
attach = Attach
file-drop = Take { $name } off
claim-first = Claim the case to send (c)
send = Send
phone-pages = The answer as the phone shows it
phone-pages-empty = Here you see the answer as the phone will show it.
phone-pages-count =
    { $count ->
        [one] 1 screen on the phone
       *[other] { $count } screens on the phone
    }
who-person = Person
who-clock = The clock
answer-seen = seen { $at }
answer-unseen = not seen yet
file-picture = Picture: { $name }
file-size = { $kilobytes } KB

tray-sending = Answer to
tray-in = sends in { $seconds } s
tray-now = Send now
tray-back = Take back (z)
tray-failed = Not sent
tray-again = Try again
tray-returned = Your words are back in the draft.

because-deadline = nobody answered in time
because-shift = the shift ended
event-claimed = { $who } claimed the case
event-handed_back = { $who } handed the case back: { $why }
event-raised = { $who } raised the case to { $tier }: { $why }
event-resolved = { $who } resolved the case
event-closed = { $who } closed the case
event-closed-person = The person closed the case
event-closed-time = Closed: nothing more was written in three days
event-merged = { $who } joined it with case { $other }
event-called = { $who } called and reached the person
event-called-no_answer = { $who } called, nobody answered
event-unmasked = { $who } looked at the whole number: { $why }
event-unmasked-call = { $who } looked at the number to call: { $why }
event-rated =
    Rated by the person: { $stars ->
        [one] 1 star
       *[other] { $stars } stars
    } of 5
event-warned = An answer is due soon
event-overdue = The deadline has passed

packet-title = What came with the case
packet-case = Case
packet-channel = Channel
packet-region = Region
packet-rating = Rating
rating = { $stars } of 5
packet-insured = Insured person's number
packet-show = Show
packet-show-claim = Whoever holds the case can see all of it.
packet-steps = Where the person was
packet-place = Last screen:
packet-coverage = What the fund last said
packet-failed = What did not work
packet-empty = The person came without steps in the menu.
packet-others = Other cases of this person
packet-merge = Join
merge-sure = Go on in case { $other }? This one is closed, and its messages move there.
call-title = A call was asked for
call-how = The telephone exchange rings both of you; the number stays hidden. Calls tried: { $tried } of { $most }.
call-how-by-hand = Look the number up and call. Calls tried: { $tried } of { $most }.
call-show = Show the number
call-ring = Call
call-reached = Reached
call-no-answer = No answer
call-claim-first = Claim the case to call.
raise-title = Raise the case
raise-to = To
reason = Reason
hand-back-title = Hand the case back to its queue
close-title = Close the case for good
close-means = The person is told and cannot write in it any more. Resolve leaves them three days to write again.
unmask-title = Show the whole number
unmask-call-title = Show the number to call
unmask-means = Your reason is kept in the audit record.
canned-title = Ready answers
canned-find = Find by title

fact-status = Cover
fact-status-insured = covered
fact-status-conditional = covered with a condition
fact-status-not_insured = not covered
fact-status-pending = not certain yet
fact-status-unknown = the fund could not say
fact-until = Until
fact-as_of = As of
fact-source = Source
fact-reason = Reason
fact-reason-employer-debt = the employer has not paid
fact-reason-contract-closed = the contract has ended
fact-reason-arrears = contributions are missing
fact-reason-state-pays = the state pays
fact-reason-starts-later = cover begins later
fact-reason-not-found = the fund does not know the number
fact-reason-queued = the fund is still looking
fact-category = Paid by
fact-category-worker = the employer
fact-category-self = the person
fact-category-state = the state
fact-months = Months paid
fact-months-paid = { $paid } of { $asked }
fact-tracking = Tracking code
fact-special = Special patient
fact-special-yes = yes
fact-initials = Initials

keys-title = Keys
keys-move = Next, previous case
keys-open = Open the case
keys-search = Search
keys-queue = Go to the queue
keys-sort = Sort the queue again
keys-claim = Claim
keys-answer = Write an answer
keys-note = Write a note
keys-raise = Raise
keys-back = Hand back
keys-resolve = Resolve
keys-canned = Ready answers
keys-send = Send what you wrote
keys-take-back = Take the answer back
keys-leave = Leave the text field
keys-help = This sheet
keys-single = Single keys work outside of text fields

team-days-label = Time
team-days =
    { $count ->
        [one] Today
       *[other] { $count } days
    }
team-open = Open cases
team-open-alt = Bars of open cases by programme and tier, in time and late. The numbers are in the table below.
team-open-none = No case is open.
team-numbers = The numbers
team-load = Agents
team-agent = Agent
team-held = Holds now
team-resolved = Finished
team-rating = Rating
team-acts = Who did what
acts-when = When
acts-what = What
acts-about = About
acts-detail = Detail
chart-in-time = in time
chart-late = late
act-looked = looked at the case
act-looked_at_file = opened a file
act-sign_in = signed in
act-sign_in_refused = failed sign-in
act-claimed = claimed
act-answered = answered
act-noted = wrote a note
act-handed_back = handed back
act-raised = raised
act-resolved = resolved
act-closed = closed
act-merged = joined
act-called = called
act-rang = had the exchange call
act-unmasked = saw the whole number
act-agent_added = agent added
act-agent_dismissed = agent dismissed
