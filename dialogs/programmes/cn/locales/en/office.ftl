# The person's region, its office and what it asks for besides: by the names in regions.ftl
office-name =
    { $region ->
        [guangdong] { region-guangdong-office }
        [tianjin] { region-tianjin-office }
        [henan] { region-henan-office }
        [anhui] { region-anhui-office }
        [shaanxi] { region-shaanxi-office }
        [hubei] { region-hubei-office }
        [wuhan] { region-wuhan-office }
       *[other] { region-office }
    }
office-here =
    { $region ->
        [guangdong] { region-guangdong }
        [tianjin] { region-tianjin }
        [henan] { region-henan }
        [anhui] { region-anhui }
        [shaanxi] { region-shaanxi }
        [hubei] { region-hubei }
        [wuhan] { region-wuhan }
       *[other] not chosen
    }

office-where =
    Where to apply: { office-name } (region: { office-here }).

    Online: search for “{ $online_channel }” on your phone.

    By telephone: the medical-insurance hotline, { $contact_centre }; from another region, dial the area code of the place you are insured in first.

    What used to be the social security office's counter or the township's joint management office belongs to medical insurance now.
    .short =
        Region: { office-here }
        Apply at: { office-name }
        Hotline: { $contact_centre }

        Online, search for: { $online_channel }
    .extra = What is asked for here besides
    .extra-short = More papers
    .tiers = Who takes it, who verifies it
    .tiers-short = Who does what
    .write = Ask the office here
    .write-short = Ask here
    .region = Choose the region
    .region-short = Region
    .contacts = Whom to ask
    .contacts-short = Contacts

office-extra =
    Besides the usual papers your region asks for: { $region ->
        [tianjin] { region-tianjin-papers }
        [wuhan] { region-wuhan-papers }
       *[other] ask the local office
    }.
    .short =
        Your region also asks for: { $region ->
            [tianjin] { region-tianjin-papers }
            [wuhan] { region-wuhan-papers }
           *[other] ask the local office
        }

office-tiers =
    The medical-insurance window of the township comes first: it takes in papers and renewals. It sends them to the county's medical-insurance centre, once the joint management centre, which verifies them.

    Your office: { office-name } (region: { office-here }). Questions asked here go the same way: the window answers first and passes on what it cannot decide; you need not write again.
    .short =
        The township's insurance window takes it, the county's centre verifies it
        Here: { office-name }
    .write = Ask the office here
    .write-short = Ask here
