diary-consent =
    In the diary you can note blood pressure, pulse, blood sugar, weight, temperature and how you feel.

    The notes are kept encrypted and only you see them: on this phone, and on Telegram if you linked it to the number. Any note, and the whole diary, can be deleted.

    Shall we keep your notes?
    .short = The diary is kept encrypted, only you see it, and you can delete it at any time. Keep one?
    .yes = Yes, keep a diary
    .yes-short = Yes
    .no = No

diary-menu = Health diary. The last { $diary_entries } entries are kept.
    .short = Diary
    .add = New entry
    .entries = Last entries
    .trend = Figures for { $diary_days } days
    .erase = Delete the diary

diary-what = What shall we note?
    .pressure = Blood pressure
    .pulse = Pulse
    .glucose = Blood sugar
    .weight = Weight
    .temperature = Temperature
    .note = How I feel, in words
    .note-short = In words

diary-pressure = What is the blood pressure? Upper and lower, such as 120/80.
    .short = Blood pressure, such as 120/80 or 120*80:
diary-pulse = What is the pulse? Beats in a minute.
    .short = Pulse, beats in a minute:
diary-glucose = What is the blood sugar? In mmol/l, such as 5.6.
    .short = Blood sugar in mmol/l, such as 5.6 or 5*6:
diary-weight = What do you weigh? In kg, such as 72.5.
    .short = Weight in kg, such as 72.5 or 72*5:
diary-temperature = What is the temperature? In °C, such as 36.6.
    .short = Temperature in Celsius, such as 36.6 or 36*6:
diary-note = How do you feel? Up to 200 letters.

diary-saved = Noted: { $diary_entry }, { $diary_at }.
    .another = Another entry
    .entries = Last entries
    .delete = Delete this entry

diary-alarming =
    Noted: { $diary_entry }, { $diary_at }.

    A reading like this can be dangerous. If you feel ill, call { $ambulance } or { $emergency }. If you feel as usual, measure again in five minutes. If it is the same then, talk to a doctor today.
    .short =
        { $diary_entry }: this can be dangerous. Feeling ill? Call { $ambulance } or { $emergency }

        If not, measure again in 5 minutes. The same? See a doctor today
    .another = Another entry
    .entries = Last entries
    .delete = Delete this entry

diary-unsaved = It could not be noted just now, but what you typed is not lost.
    .again = Try again

diary-entries = Your entries, the newest first. Choose one to read it in full or to delete it.
    .short = Entries:
    .row = { $diary_line }
    .older = Older ones

diary-entry = { $diary_at }: { $diary_entry }
    .delete = Delete this entry

diary-trend = The last { $diary_days } days: what shall we show?
    .pressure = Blood pressure
    .pulse = Pulse
    .glucose = Blood sugar
    .weight = Weight
    .temperature = Temperature

diary-summary =
    { $diary_what ->
        [pressure] Blood pressure
        [pulse] Pulse
        [glucose] Blood sugar
        [weight] Weight
       *[temperature] Temperature
    } in the last { $diary_days } days, measurements: { $diary_count }.

    { $diary_what ->
        [pressure]
            Upper: { $diary_least } to { $diary_most }, on average { $diary_mean }.
            Lower: { $diary_lower_least } to { $diary_lower_most }, on average { $diary_lower_mean }.
       *[other] { $diary_least } to { $diary_most }, on average { $diary_mean }.
    }

    A doctor can tell you what these numbers mean.
    .short =
        { $diary_what ->
            [pressure] Blood pressure
            [pulse] Pulse
            [glucose] Blood sugar
            [weight] Weight
           *[temperature] Temperature
        }, measurements: { $diary_count }
        { $diary_what ->
            [pressure]
                { $diary_least }-{ $diary_most } / { $diary_lower_least }-{ $diary_lower_most }
                On average { $diary_mean }/{ $diary_lower_mean }
           *[other]
                { $diary_least }-{ $diary_most }
                On average { $diary_mean }
        }
    .picture = Send me a picture
    .other = Something else

diary-erase = Delete the whole diary? You cannot get the entries back.
    .yes = Yes, delete it all
    .yes-short = Yes
    .no = No, keep it
    .no-short = No

say-no_entries = There are no such entries yet.
say-entry_gone = That entry is gone.
say-entry_deleted = The entry is deleted.
say-diary_erased = The diary is deleted.
say-picture_sent = The picture is on its way.

# An entry, as the lines above show it
diary-entry-pressure = blood pressure { $value } mmHg
    .short = { $value }
diary-entry-pulse = pulse { $value } a minute
    .short = pulse { $value }
diary-entry-glucose = blood sugar { $value } mmol/l
    .short = sugar { $value }
diary-entry-weight = weight { $value } kg
    .short = { $value } kg
diary-entry-temperature = temperature { $value } °C
    .short = temp. { $value }
diary-entry-note = { $value }

# The picture
diary-picture = Your diary: { diary-name } in the last { $diary_days } days.
diary-name =
    { $what ->
        [pressure] blood pressure
        [pulse] pulse
        [glucose] blood sugar
        [weight] weight
       *[temperature] temperature
    }
diary-heading =
    { $what ->
        [pressure] Blood pressure
        [pulse] Pulse
        [glucose] Blood sugar
        [weight] Weight
       *[temperature] Temperature
    }
diary-unit =
    { $what ->
        [pressure] mmHg
        [pulse] beats a minute
        [glucose] mmol/l
        [weight] kg
       *[temperature] °C
    }
diary-upper = upper
diary-lower = lower
