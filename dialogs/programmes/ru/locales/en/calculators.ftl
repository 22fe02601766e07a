calculators-menu = What shall we work out? Nothing that you type is kept.
    .short = What to work out?
    .weight = Weight and calories a day
    .activity = Calories of an activity

calculators-sex = For whom? The formulas for women and men differ.
    .short = Your sex?
    .female = Woman
    .male = Man
calculators-age = How old are you?
calculators-minor =
    These formulas are for adults, from { $formulas_from_age } years on. A child's or teenager's weight is judged by age: ask a paediatrician.

    The calories of an activity can be worked out.
    .short = The formulas are for adults, from { $formulas_from_age } on. About a young person's weight ask a paediatrician
    .activity = Calories of an activity
calculators-height = How tall are you? In cm.
calculators-weight = What do you weigh? In kg, such as 72.5.
    .short = Weight in kg, such as 72.5 or 72*5:
calculators-movement = How active are you on a usual day?
    .sitting = Sitting nearly all the time
    .sitting-short = Sitting
    .light = A little walking, exercise 1 to 3 times a week
    .light-short = A little
    .moderate = Exercise 3 to 5 times a week
    .moderate-short = Medium
    .active = Exercise nearly every day
    .active-short = A lot
    .very_active = Heavy physical work or sport
    .very_active-short = A great deal

calculators-result =
    Fully at rest you need about { $energy_resting } kcal a day, with all that you do about { $energy_daily }.

    Body mass index: { $body_index }, which is { $body_class ->
        [underweight] less than usual: ask a doctor about it
        [normal] a usual weight
        [overweight] more than usual
        [obese_1] obesity, class 1
        [obese_2] obesity, class 2
       *[obese_3] obesity, class 3
    }. The usual weight at your height: { $body_least } to { $body_most } kg.
    { $body_class ->
        [underweight] {""}
        [normal] {""}
       *[other]
            {""}
            To lose weight without haste { $energy_losing } kcal a day are enough; less only with a doctor. If you are expecting a child or are ill, ask a doctor first.
    }
    .short =
        At rest: { $energy_resting } kcal
        A day: { $energy_daily } kcal
        BMI { $body_index }: { $body_class ->
            [underweight] low, ask a doctor
            [normal] usual weight
            [overweight] more than usual
            [obese_1] obesity, class 1
            [obese_2] obesity, class 2
           *[obese_3] obesity, class 3
        }
        Usual: { $body_least }-{ $body_most } kg{ $body_class ->
            [underweight] {""}
            [normal] {""}
           *[other]
                {""}

                To lose weight: { $energy_losing } kcal a day, less only with a doctor
        }
    .activity = Calories of an activity
    .again = Work it out again

calculators-activity = Which activity?
    .row = { $activity }
    .others = Other activities
    .others-short = Others
calculators-minutes = How many minutes?
calculators-spent = { $activity }, { $activity_minutes } min: about { $energy_spent } kcal.
    .another = Another activity
    .weight = Weight and calories a day

say-typed_is_lost = What you typed was not kept, so we begin again.
say-unlikely_body = This weight and height do not go together. Please check both.
