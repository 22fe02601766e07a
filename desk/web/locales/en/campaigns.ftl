# Campaigns: messages and surveys to many people
nav-campaigns = Campaigns
campaign-name = Campaign
campaign-state = State
campaign-planned = Planned
campaign-is-planning = being planned
campaign-is-planned = planned, not started
campaign-is-running = running
campaign-is-paused = paused
campaign-is-done = everybody was written to
campaign-no_campaigns = There is no campaign for you to work on. An operator plans one with “coverline campaigns plan”.
campaign-call = Call people
campaign-results = What came of it
campaign-hidden = counts of one to four are not shown
campaign-chart-alt = Bars of the people by state, and of the answers to each question. The numbers are in the table below.
campaign-who = Among
campaign-question = Question
campaign-what = Answer or state
campaign-count = People
campaign-everybody = everybody
campaign-by-language = Language
campaign-by-region = Region
campaign-by-channel = Channel
campaign-by-reason = Reason
campaign-states = Where people stand
campaign-people = people
campaign-by_telephone = answered by telephone
campaign-waiting = not written to yet
campaign-told = written to
campaign-reminded = reminded
campaign-later = “not now”
campaign-answered = answered
campaign-came = came
campaign-refused = refused
campaign-stopped = wants no messages
campaign-unreached = not reached
campaign-to-call =
    { $count ->
        [one] One person to call
       *[other] { $count } people to call
    }
campaign-phone = Phone
campaign-told-at = Written to
campaign-calls = Calls
campaign-nobody = Everybody who was written to has answered, or wants no messages.
campaign-before = Earlier
campaign-after = Later
campaign-back = Back to the list
campaign-asked-after = Asked after: { $answers }
campaign-keep = Keep the answers
campaign-otherwise = If the call brought no answers
campaign-outcome-no_answer = Nobody answers
campaign-outcome-refused = Does not want to answer
campaign-outcome-came = Has been there
campaign-outcome-stop = Wants no messages any more
unfit-answers = An answer is missing. Ask each question that the answer before leads to.
unfit-campaign_subject = The programme has no such survey any more.
