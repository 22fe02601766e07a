home-menu =
    Hello! This is the help line for compulsory medical insurance (OMS). We book a doctor, check a policy, show your treatment and what it cost, and help with an application or a complaint.

    We never ask for a card number, a password, or codes from a bank or Gosuslugi.
    .short = OMS health insurance
    .appointment = See a doctor
    .checkup = Check-up
    .insured = Policy and clinic
    .care = My treatment and its cost
    .care-short = My treatment
    .requests = Applications and complaints
    .requests-short = Applications
    .tools = My health
    .services = Help and settings
    .language = Русский
    .language-short = Russkiy
    .say-region_taken = Done: from now on all is for your region.
    .say-region_taken-short = Region chosen.

home-insured =
    Policy, insurer and clinic. What would you like to know?
    .short = Policy and clinic
    .coverage = Is my policy valid?
    .coverage-short = My policy
    .family = A family member's policy
    .family-short = Family
    .mine = My page
    .attached = My insurer and clinic
    .policy = I have no policy or number
    .policy-short = No policy

home-requests =
    Applications go to the fund; complaints to the fund, the insurer or the health authority. Each gets a number by which you can follow it.
    .short = Each gets a number to follow it by
    .applications = Applications
    .appeal = Complaint

home-services =
    Where to find a medicine, how to sign in to the personal account, whom to ask, what we keep about you.
    .short = Help
    .search = Medicines in pharmacies, health videos
    .search-short = Pharmacies, videos
    .account = Personal account
    .account-short = My account
    .contacts = Whom to ask
    .contacts-short = Contacts
    .region = Choose a region
    .region-short = Region
    .privacy = My data
