medicines-list =
    { $has_tabletnitsa ->
        [1] Tabletnitsa: do medicines go together? This check is by our own table; Moscow's residents also have the city's Tabletnitsa in the personal account.
       *[0] Do medicines go together? The check is by our own table, made from labels and authorities' decisions.
    }

    { $medicines_count ->
        [0] Add the medicines you take, those from different doctors too.
       *[other] On the list: { $medicines_chosen }.
    }
    .short =
        { $medicines_count ->
            [0] { $has_tabletnitsa ->
                [1] Tabletnitsa, by our own table
               *[0] Medicines together, by our own table
            }
           *[other] { $medicines_chosen }
        }
    .check = Check them
    .add = Add a medicine
    .recent = From the last used
    .remove = Take one off the list
    .remove-short = Take one off
    .about = Whose table is it?

medicines-about =
    We collected the table ourselves: from labels and from notices of authorities in Russia, Europe and the United States. Each entry has its source. It has more than a hundred substances, and it does not know everything.

    { $has_tabletnitsa ->
        [1] The city's own Tabletnitsa, for its residents, is in the personal account: { $state_services }.
       *[0] Do not begin or stop anything by yourself: a doctor decides.
    }
    .short =
        The table is ours, from labels and authorities. It does not know everything.

        { $has_tabletnitsa ->
            [1] The city's own Tabletnitsa: the account at { $state_services }
           *[0] A doctor decides: stop nothing by yourself
        }

medicines-name = What is the medicine called? A brand name or the first few letters will do, misspelt too.
    .short = Name or its first letters, by letters or keys: asp = 277

medicines-found = Which one? These are substances: one substance is sold under many brands.
    .short = Substance:
    .row = { $medicine }
    .none = Mine is not here

medicines-recent = You checked these before. Which one shall we add?
    .short = The last used:
    .row = { $medicine }
    .all = Add all of them
    .forget = Forget them

medicines-remove = Which one comes off the list?
    .row = { $medicine }

medicines-sex = Whom is it for? It matters with these medicines.
    .short = For whom?
    .female = A woman
    .male = A man
    .skip = Rather not say
medicines-age = How old is the person who takes them?
    .short = Age of the person?
    .row = { $age_band }
    .skip = Rather not say
medicines-conditions = Which of these are so? Mark all that fit: we ask only what matters with these medicines.
    .short = Which are so? Mark them:
    .row =
        { $marked ->
            [yes] ✓ { $condition }
           *[no] { $condition }
        }
    .row-short =
        { $marked ->
            [yes] + { $condition }
           *[no] { $condition }
        }
    .go = Go on
medicines-foods = Which of these do you eat or drink? Mark all that fit.
    .short = Do you have these? Mark them:
    .row =
        { $marked ->
            [yes] ✓ { $food }
           *[no] { $food }
        }
    .row-short =
        { $marked ->
            [yes] + { $food }
           *[no] { $food }
        }
    .go = Go on

medicines-finding =
    { $who }
    { $severity }.
    Why: { $effect }.
    Source: { $source }
    .short =
        { $who }
        { $severity }: { $effect }

medicines-findings =
    Entries found: { $findings_count }. What matters most comes first.

    { $findings }

    The table does not know everything. Stop or change nothing by yourself: show this to a doctor or pharmacist.
    .short =
        Entries: { $findings_count }, the worst first

        { $findings }

        The table does not know everything: show this to a doctor or pharmacist
    .send = Send this to me
    .send-short = SMS
    .sources = Sources
    .remember = Remember the medicines
    .remember-short = Remember
    .list = To the list
    .list-short = List

medicines-sources = { $finding_sources }
    .findings = To the entries

medicines-nothing =
    Our table has no entry about this. But the table does not know everything: that does not mean there is no danger.

    Ask a doctor or pharmacist whether these medicines go together.
    .short = No entry found, but the table does not know everything: ask a doctor or pharmacist
    .remember = Remember the medicines
    .remember-short = Remember
    .list = To the list
    .list-short = List

medicines-consent =
    We remember the names of the medicines, so that you need not type them next time.

    They are kept encrypted and only you see them. You can have them forgotten at any time.

    Shall we remember them?
    .short = Remember the medicines? They are kept encrypted and can be deleted at any time
    .yes = Yes, remember them
    .yes-short = Yes
    .no = No

say-no_such_medicine = The table has no such name. Your list is as it was. Check the first letters, or type the substance named on the pack.
    .short = Not found. Type the substance on the pack.
say-type_more = Type more letters, or the substance named on the pack.
say-medicine_twice = This substance was on the list already: that happens when two doctors prescribe. The check will mention it too.
    .short = That substance was on the list already.
say-medicines_full = The list holds eight medicines.
say-no_recent = All of the last used are on the list.
say-medicines_forgotten = The last used medicines are forgotten.
say-medicines_remembered = Remembered.
say-findings_sent = On its way.

# Sent to be kept
medicines-sheet =
    Check of medicines: { $names }

    { $findings }

    The table does not know everything. Stop or change nothing by yourself: show this to a doctor or pharmacist.
medicines-sms =
    { $findings }
    { $more ->
        [0] Ask a doctor
       *[other] { $more } more: { $medicines_code }. Ask a doctor
    }
