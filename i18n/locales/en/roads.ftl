# Ways out that every screen has
language-name = English

roads =
    .back = Back
    .home = Main menu
    .home-short = Home
    .more = More
    .language = Change language
    .language-short = Language
    .agent = Talk to a person
    .agent-short = Agent
