privacy-about =
    What we keep about you, encrypted:
    – what you agreed to, and which numbers this phone is proven for;
    – your lists, and what you asked us to keep: numbers, applications, notes;
    – your cases with specialists and what was said in them;
    – an answer that was late, for 48 hours at most.

    We never ask for codes that your bank sends you, card numbers or passwords. Whoever asks for those is not us.
    .short =
        We keep, encrypted: your consents, proven numbers, lists, and what you asked us to keep.

        We never ask for bank SMS codes or card numbers.
    .kept = What do you have about me?
    .kept-short = What do you have?
    .link = Phone and Telegram together
    .link-short = Phone and Telegram
    .messages = Messages from the fund
    .forget = Forget this phone
    .delete = Delete my data

privacy-kept =
    Kept about you now:
    Consents: { $kept_consents }
    Proven numbers: { $kept_proofs }
    Lists and notes: { $kept_records }
    Answers that wait for you: { $kept_owed }
    Cases with specialists: { $kept_cases }
    .short =
        Consents: { $kept_consents }
        Proven numbers: { $kept_proofs }
        Lists and notes: { $kept_records }
        Answers waiting: { $kept_owed }
        Cases: { $kept_cases }
    .send = Send me all of it as a file
    .send-short = Send it by SMS

privacy-sms = Here is everything we keep about you.
    .short = Kept about you: consents { $kept_consents }, proven numbers { $kept_proofs }, lists and notes { $kept_records }, answers waiting { $kept_owed }, cases { $kept_cases }. In full as a file: in the Telegram chat.

privacy-forget =
    Forget this phone? Lists, kept numbers, the region, the language and the link to a chat will be forgotten. Your consents and what you filed with the fund stay.
    .short = Forget lists, kept numbers, region, language and the link to a chat?
    .yes = Yes, forget
    .no = No, keep it

privacy-forgotten = Forgotten. To begin anew, press /start.
    .short = Forgotten. Goodbye!

privacy-sure =
    Delete everything we keep about you, on the phone and in the chat? We will ask for your consent again, and an answer that still waits for you will be lost. What the fund itself has stays with the fund.
    .short = Delete everything, an answer that still waits for you too?
    .yes = Yes, delete
    .no = No, keep it

privacy-deleted = Everything we kept about you is deleted. To come back, press /start.
    .short = Everything we kept about you is deleted. Goodbye!

say-data_sent = It is on its way to you.
