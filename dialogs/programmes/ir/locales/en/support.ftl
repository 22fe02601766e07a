# Support: by telephone, on the site, or an agent here

support-ways =
    If somebody's life is in danger, call the ambulance now: { $ambulance }

    There are three ways to get help:

    • the people's contact centre by telephone: { $contact_centre }
    • its site: { $contact_site }
    • right here: write, or ask to be called.
    .short =
        Support by telephone: { $contact_centre }
        Site: { $contact_site }
    .write = An agent here
    .tiers = Who answers?

support-tiers =
    An agent of the people's contact centre answers first. If it has to be looked into in your province, your question goes on to its treatment directorate with all that was said; you need not write again.
    .short = First an agent of { $contact_centre }; where needed, then the treatment directorate of the province
    .write = An agent here
