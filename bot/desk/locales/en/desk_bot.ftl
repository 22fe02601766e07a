# What agents see in a support group on Telegram. Values are short; people's own words are put below, never inside.
header-person = Channel: { $channel }, ends in { $end }. Language: { $language }
header-call = The person asked to be called back: the number is on the desk's page.
header-due = Answer by { $at }
header-late = ⏰ Late: an answer was due { $at }
header-how = Write here to answer the person. // at the beginning makes it a note that only agents see.

button-claim = 🙋 Claim
button-raise = ⏫ Raise
button-back = ↩️ Hand back
button-resolve = ✅ Resolve
button-close = 🔒 Close
button-keep = ◀️ Leave it as it is

packet = 📋 What came with the case
packet-steps = Where the person was:
packet-coverage = What the fund last said:
packet-failed = What did not work:
packet-insured = Insured person's number: { $number }

said = 👤 Person, { $at }:
answered = 💬 { $who } to the person, { $at }:
noted = 📝 Note by { $who }, { $at }:
happened = ▫️ { $what }
with-files = { $count ->
    [one] 📎 one file below
   *[other] 📎 { $count } files below
}
elsewhere = The case went on to another group, or to the desk's page. This topic is closed.

ask-raise = { $who }, why is the case raised to “{ $tier }”? Reply to this message.
ask-back = { $who }, why is the case handed back? Reply to this message.
asked-before = Nothing was sent: I asked you for a reason above. Reply to that message, or send /cancel.
cancelled = Left as it was.

done-claim = It is yours: write here to answer.
done-resolve = Resolved. The person is told.
done-close = Closed. The person is told.
choose-tier = To which tier?

refused-unknown = Nothing was sent: this Telegram account is not an agent's. Its number is { $id }; whoever runs the desk can add it.
refused-anonymous = Nothing was sent: write as yourself, not as the group.
refused-gone = Nothing was sent: you have no such case. It is another tier's or organisation's by now, or it is gone.
refused-free = Nothing was sent: nobody holds this case. Press “Claim” first.
refused-taken = Nothing was sent: { $who } holds this case.
refused-not-now = Nothing was done: the case is over, or it asks for a skill that you do not have.
refused-other = Nothing was done.
refused-empty = Nothing was sent: there are no words in it.
refused-too_long = Nothing was sent: it is longer than 4,096 characters.
refused-file_size = Nothing was sent: a file may have up to 10 MB.
refused-file_kind = Nothing was sent: files can be PDF, JPEG or PNG.
refused-kind = Nothing was sent: the person can be sent words, pictures and PDF files.
refused-note-file = Nothing was kept: a note has words only.
refused-command = Nothing was sent: I do not know this command.
refused-edit = The person still sees the old message: write a new one.
refused-fetch = Nothing was sent: Telegram did not hand over the file. Please send it again.

introduction = This bot is for agents in their support group. Your Telegram number is { $id }: give it to whoever runs the desk.
