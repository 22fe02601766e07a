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
