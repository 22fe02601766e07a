# How to become insured: first, who pays

insure-who =
    Let us first see who has to pay for you. Which of these fits?
    .short = Who pays for you?
    .employed = I have a job
    .employed-short = My employer
    .by_state = The state pays for people like me
    .by_state-short = The state
    .self = I pay for myself
    .self-short = I pay myself

insure-employed =
    Every month your employer pays { $employer_rate }% on top of your wage and withholds a contribution of { $worker_rate }% from it (on pay up to { $employer_cap } and { $worker_cap } minimum wages). You pay nothing else yourself.

    If payments do not arrive, ask the accounts office first: were they sent, and is your IIN right? If that does not help, call the Fund: { $contact_centre }.
    .short =
        Your employer pays: { $employer_rate }% on top, { $worker_rate }% from your wage. If nothing arrives, ask the accounts office first, then { $contact_centre }.

insure-state =
    The state pays for { $state_categories } groups, and they count as insured: among them children, pensioners, people with disabilities, pregnant women without a job, one parent of a child under three, full-time students, the registered unemployed, holders of “Altyn alka” and “Kumis alka”.

    When a child turns 18, the state goes on paying only for those who belong to such a group, full-time students for example.

    Are you one of them but have no status? Call { $contact_centre }.
    .short =
        { $state_categories } groups: children, pensioners, people with disabilities, pregnant women, students, registered unemployed...

        No status? Call { $contact_centre }

insure-self =
    If nobody pays for you, the contribution is { $self_payment } tenge a month: { $self_rate }% of the minimum wage. Pay in a bank's app, at a bank or at the post office, each month as a payment of its own.

    You get the status when the last { $months_needed } months have no gap.
    .short =
        { $self_payment } tenge a month: bank, app or post. The last { $months_needed } months must have no gap.
    .gaps = What if there are gaps?
    .gaps-short = There are gaps

insure-gaps =
    If there are gaps, do one of two things:
    – pay the missed ones of the last { $months_needed } months;
    – pay { $months_needed } months ahead.
    The status begins next month. How many months are paid can be seen here.

    When payments stop, the status lasts another { $grace_months } months, and what was missed must still be paid. Anyone who has paid for themselves for { $unbroken_years } years without a break has { $grace_months_long } months.
    .short =
        Pay the gaps of the last { $months_needed } months, or { $months_needed } months ahead. The status begins next month. If you stop, it lasts { $grace_months } months.
