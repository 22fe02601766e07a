emergency-consent =
    An emergency card tells a doctor your blood group, allergies, illnesses, medicines, and whom to call.

    It is kept encrypted. Nobody but you can read it until you switch it on yourself. You can delete it at any time.

    Shall we keep a card for you?
    .short = An emergency card: kept encrypted, only you see it until you switch it on. Keep one?
    .yes = Yes, keep a card
    .yes-short = Yes
    .no = No

emergency-off =
    The emergency card is off: nobody can read it.

    Blood group: { $card_blood }
    Allergies: { $card_allergies }
    Illnesses: { $card_illnesses }
    Medicines: { $card_medicines }
    Whom to call: { $card_contact }

    { $card_looks ->
        [0] Nobody has opened the card yet.
       *[other] Times opened: { $card_looks }, the last time { $card_look_at } ({ $card_look_by }).
    }
    .short =
        The card is off. Opened: { $card_looks }{ $card_looks ->
            [0] {""}
           *[other] {". Last: "}{ $card_look_at }, { $card_look_by }
        }
    .fill = Fill in the card
    .on = Switch it on
    .erase = Delete the card
    .say-card_off = The card is off, and its code opens nothing any more.

emergency-on =
    The emergency card is on. Its code: { $card_code }. A doctor dials { $emergency_code } and types that code.

    Blood group: { $card_blood }
    Allergies: { $card_allergies }
    Illnesses: { $card_illnesses }
    Medicines: { $card_medicines }
    Whom to call: { $card_contact }

    { $card_looks ->
        [0] Nobody has opened the card yet.
       *[other] Times opened: { $card_looks }, the last time { $card_look_at } ({ $card_look_by }).
    }
    .short =
        The card is on, code { $card_code }. Opened: { $card_looks }{ $card_looks ->
            [0] {""}
           *[other] {". Last: "}{ $card_look_at }, { $card_look_by }
        }
    .fill = Change the card
    .off = Switch it off
    .erase = Delete the card

emergency-fill = What would you like to fill in or change? All of it is up to you.
    .short = What to fill in?
    .blood = Blood group
    .allergies = Allergies
    .illnesses = Illnesses
    .medicines = Medicines
    .contact = Whom to call
    .done = Done
    .say-card_empty = The card is empty: fill in at least one line.

emergency-blood = Your blood group and Rh? On the card now: { $card_blood }. If you are not sure, leave it empty: doctors test it themselves.
    .short = Blood group? Now: { $card_blood }
    .o_plus = O(I) Rh+
    .o_minus = O(I) Rh-
    .a_plus = A(II) Rh+
    .a_minus = A(II) Rh-
    .b_plus = B(III) Rh+
    .b_minus = B(III) Rh-
    .ab_plus = AB(IV) Rh+
    .ab_minus = AB(IV) Rh-
    .clear = Leave it empty

emergency-allergies = What are you allergic to? On the card now: { $card_allergies }. Type the new text in full.
    .short = Allergies: type all of them. Now: { $card_allergies }
    .clear = Leave it empty
emergency-illnesses = Which illnesses should a doctor know of? On the card now: { $card_illnesses }. Type the new text in full.
    .short = Illnesses: type all of them. Now: { $card_illnesses }
    .clear = Leave it empty
emergency-medicines = Which medicines do you take? On the card now: { $card_medicines }. Type the new text in full.
    .short = Medicines: type all of them. Now: { $card_medicines }
    .clear = Leave it empty
emergency-name = Whom to call if something happens to you? Type the name. On the card now: { $card_contact }.
    .short = Whom to call: the name? Now: { $card_contact }
    .clear = Leave it empty
emergency-phone = That person's phone number?

emergency-sure =
    With the card on, whoever has its code can read it: a doctor of the ambulance or of the emergency department. They dial { $emergency_code }, type the six digits of the code, and see your blood group, allergies, illnesses, medicines, and whom to call. They see nothing else about you.

    We show you the code. Write it down and carry it with your papers. You get a message each time the card is read. Switch the card off, and the code stops working at once.

    Switch it on?
    .short =
        Whoever has its code can read the whole card: a doctor of the ambulance or emergency department

        They dial { $emergency_code } and type the code. We tell you each time. Switch it off, and the code opens nothing. Switch on?
    .yes = Yes, switch it on
    .yes-short = Yes
    .no = No, not now
    .no-short = No

emergency-code =
    The card is on. Its code: { $card_code }

    Write it down and carry it with your papers: “Emergency card: dial { $emergency_code }, code { $card_code }”.
    .short =
        Write this down and carry it with you:
        ambulance: dial { $emergency_code }
        code { $card_code }
    .done = I have written it down
    .done-short = Done

emergency-erase = Delete the card and the list of who opened it? The code, if there is one, opens nothing then.
    .short = Delete the card? Its code opens nothing then.
    .yes = Yes, delete it
    .yes-short = Yes
    .no = No, keep it
    .no-short = No

emergency-read =
    A patient's emergency card. Type the six digits of the code on their paper.

    The owner of the card is told each time it is opened.
    .short = Patient's card: type the 6 digits of its code. The owner is told each time

emergency-card =
    The patient's card, in their own words.

    Blood group: { $card_blood }
    Allergies: { $card_allergies }
    Illnesses: { $card_illnesses }
    Medicines: { $card_medicines }
    Whom to call: { $card_contact }
    .short =
        In the patient's words
        Blood: { $card_blood }
        Allergies: { $card_allergies }

        Illnesses: { $card_illnesses }

        Medicines: { $card_medicines }

        Call: { $card_contact }

emergency-locked = Too many wrong codes. This phone can open cards again tomorrow.

say-card_kept = It is on the card.
say-card_erased = The card is deleted.
say-wrong_card_code = There is no such code, or the card is off.

# Parts of the card
card-unsaid = not given
card-reader = phone ending in { $digits }
    .short = phone { $digits }
card-blood-o_plus = O(I) Rh+
card-blood-o_minus = O(I) Rh-
card-blood-a_plus = A(II) Rh+
card-blood-a_minus = A(II) Rh-
card-blood-b_plus = B(III) Rh+
card-blood-b_minus = B(III) Rh-
card-blood-ab_plus = AB(IV) Rh+
card-blood-ab_minus = AB(IV) Rh-

# Tells the owner of each look
card-notice = Your emergency card was opened { $at }. If that was no doctor, switch it off: /menu, “Emergency card”.
    .short =
        Your emergency card was opened { $at }. If that was no doctor, switch it off:
        { $dial_code }
