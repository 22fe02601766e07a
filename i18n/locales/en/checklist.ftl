# A list, an item at a time: have it, not yet, explain; a question is answered by yes or no
checklist-have = I have it
checklist-not_yet = Not yet
checklist-yes = Yes
checklist-no = No
checklist-explain = Explain
checklist-explain-where = Given by: { $where }
checklist-explain-stamp = Stamp or signature: { $stamp }
checklist-explain-months =
    { $months ->
        [one] Not older than { $months } month.
       *[other] Not older than { $months } months.
    }

checklist-begun =
    This list opens only with a code of its own: { $list_code }.

    Write it down: it is not shown again.
    .short = This list opens only with its own code: { $list_code }. Write it down, it is not shown again.
    .go = Begin
checklist-whole = Everything on this list is there.
    .go = Go on
    .over = Begin again
checklist-code = This list has a code of its own. Type its 4 digits.
    .short = Type the 4 digits of this list's code
checklist-dated = What date is on the paper? For example, 31.03.2026.
checklist-too_old = This paper is too old: it has to be from { $oldest } or later. Ask for a new one.
    .go = Go on
checklist-lacks =
    { $lacking ->
        [one] { $lacking } paper is still missing.
       *[other] { $lacking } papers are still missing.
    }
    When you have one, choose it here.
    .short = Still missing: { $lacking }
    .send = Send me this list
    .send-short = Send the list
    .over = Begin again

say-wrong_list_code = That is not the code. Type it again.
say-list_locked = Five wrong codes. Come back tomorrow.
say-list_sent = The list is on its way.
