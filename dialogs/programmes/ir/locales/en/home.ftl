programme-name = Iran: Social Security (Tamin)

home-menu =
    Hello! Here you can see whether Tamin, Iran's Social Security, covers treatment for you or your family, and what to take along to a health-care centre.

    Where shall we start?
    .short = Tamin, Social Security
    .coverage = Am I covered?
    .patient = Patient's guide
    .centre = Health-care centre
    .centre-short = For centres
    .privacy = Privacy
    .language = فارسی
    .language-short = Farsi
    .agent = Talk to a person
    .agent-short = Agent
