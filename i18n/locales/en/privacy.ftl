privacy-about =
    What we keep about you:
    – that you agreed to be looked up;
    – that this phone is proven, if you proved it with a code;
    – an answer that was late: encrypted, for 48 hours at most.

    Numbers are encrypted and kept only for as long as the conversation lasts.

    We never ask for codes that your bank sends you, card numbers or passwords. Whoever asks for those is not us.
    .short =
        We keep: your consent, that this phone is proven, a late answer (48 hours at most).

        We never ask for bank SMS codes or card numbers.
    .delete = Delete my data

privacy-sure =
    Delete everything we keep about you? Next time we will ask for your consent again, and an answer that still waits for you will be lost.
    .short = Delete everything, an answer that still waits for you too?
    .yes = Yes, delete
    .no = No, keep it

privacy-deleted = Everything we kept about you is deleted. To come back, press /start.
    .short = Everything we kept about you is deleted. Goodbye!
