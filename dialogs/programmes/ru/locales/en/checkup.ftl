# Am I entitled to the check-up this year?
checkup-birth_year = In which year were you born? From that alone we can tell whether you may have the free check-up this year.

    No policy number is needed.
    .short = Free check-up. Your year of birth?
    .own = Ask the fund by policy number
    .own-short = By policy number
    .say-born_later = That year is still to come. Please check the year of birth.
    .say-born_later-short = That year is to come.

checkup-group = By age there is no check-up this year. But some people may have one every year. Which of these are you?
    .short = Are you one of these?
    .war = Disabled in war or combat
    .war-short = Disabled in war
    .siege = Survivor of a siege
    .siege-short = Siege survivor
    .prisoner = Former prisoner of a concentration camp
    .prisoner-short = Camp prisoner
    .pension = Working, and { $checkup_pension_years } years or less from the pension, or a pensioner
    .pension-short = Working, pension near
    .none = None of these
    .none-short = None

checkup-entitled =
    Yes, you may have the free check-up in { $due_year }. Go to your clinic with passport and policy, or book here.

    The rule: Ministry of Health, order { $checkup_order }n of { $checkup_order_date }; it is reported to hold until { $checkup_until }.
    .short =
        Check-up: yes, in { $due_year }, free of charge

        Order { $checkup_order }n, reported to hold until { $checkup_until }
    .appointment = Book it
    .appointment-short = Book

checkup-not_this_year =
    There is no check-up for you this year; the next one is in { $due_next }. But from { $preventive_from_age } on everybody has a free preventive examination every year, so you can have that in { $due_year }.

    The rule: Ministry of Health, order { $checkup_order }n of { $checkup_order_date }; it is reported to hold until { $checkup_until }.
    .short =
        Check-up: in { $due_next }
        Preventive examination: you can have it in { $due_year }

        Order { $checkup_order }n, reported to hold until { $checkup_until }
    .appointment = Book the examination
    .appointment-short = Book

checkup-under_18 =
    The check-up of adults begins at { $checkup_from_age }, the first one is in { $due_next }. Until then children have preventive examinations of their own: the children's clinic holds them, ask the paediatrician.

    The rule: Ministry of Health, order { $checkup_order }n of { $checkup_order_date }; it is reported to hold until { $checkup_until }.
    .short =
        Under { $checkup_from_age } children have examinations of their own: ask the paediatrician. Check-up from { $due_next }

        Order { $checkup_order }n, reported to hold until { $checkup_until }
    .appointment = Book with the paediatrician
    .appointment-short = Book

checkup-expired =
    The rule we count by (Ministry of Health, order { $checkup_order }n) was known to hold until { $checkup_until }. To avoid a mistake we no longer answer from the year of birth. Ask here by policy number, or call { fund-desk }.
    .short =
        The rule held until { $checkup_until }, so we cannot tell by year. Ask { $contact_centre }
    .own = Ask the fund by policy number
    .own-short = By policy number
    .contacts = Whom to ask
    .contacts-short = Contacts

checkup-own_entitled =
    Number …{ $last_four }: entitled to the free check-up in { $checkup_year }. Go to your clinic with passport and policy, or book here.

    That is the fund's answer of { $as_of }. The rule: Ministry of Health, order { $checkup_order }n, reported to hold until { $checkup_until }.
    .short =
        { $last_four }: check-up: yes, in { $checkup_year }

        The fund, { $as_of }
        Order { $checkup_order }n, reported until { $checkup_until }
    .appointment = Book it
    .appointment-short = Book

checkup-own_not_this_year =
    Number …{ $last_four }: no check-up in { $checkup_year }{ $has_checkup_next ->
        [yes] , the next one is in { $checkup_next }
       *[no] {""}
    }. But from { $preventive_from_age } on everybody has a free preventive examination every year, this year too.

    That is the fund's answer of { $as_of }. The rule: Ministry of Health, order { $checkup_order }n, reported to hold until { $checkup_until }.
    .short =
        { $last_four }: { $has_checkup_next ->
            [yes] check-up in { $checkup_next }
           *[no] no check-up this year
        }
        Preventive examination: you can have it in { $checkup_year }

        The fund, { $as_of }
        Order { $checkup_order }n, reported until { $checkup_until }
    .appointment = Book the examination
    .appointment-short = Book

checkup-own_under_18 =
    Number …{ $last_four }: the check-up of adults begins at { $checkup_from_age }. Until then children have preventive examinations of their own: the children's clinic holds them, ask the paediatrician.

    That is the fund's answer of { $as_of }. The rule: Ministry of Health, order { $checkup_order }n, reported to hold until { $checkup_until }.
    .short =
        { $last_four }: under { $checkup_from_age }, children's own examinations: ask the paediatrician

        The fund, { $as_of }
        Order { $checkup_order }n, reported until { $checkup_until }
    .appointment = Book with the paediatrician
    .appointment-short = Book

checkup-untold =
    Number …{ $last_four }: the fund does not say whether there is a check-up. We can work it out from the year of birth.
    .short = { $last_four }: the fund does not say. Work it out from the year of birth?
    .year = Work it out from the year of birth
    .year-short = By year of birth

checkup-away =
    The fund does not answer just now. We can work it out from the year of birth, or ask again.
    .short = The fund does not answer. Work it out from the year of birth?
    .again = Ask again
    .year = Work it out from the year of birth
    .year-short = By year of birth
