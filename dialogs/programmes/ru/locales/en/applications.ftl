# How often an insurer may be replaced
times-a-year = { $insurer_changes ->
        [one] once a year
       *[other] { $insurer_changes } times a year
    }

applications-menu = What would you like to apply for at the OMS fund?
    .short = Applications
    .insurer = Choose or replace the insurer
    .insurer-short = Insurer
    .extract = Extract of the policy
    .extract-short = Extract
    .data = Change data in the policy
    .data-short = My data
    .appeal = Make an appeal
    .appeal-short = Appeal
    .mine = My applications

applications-exception =
    The insurer can be replaced { times-a-year }: either the last day for it, { $insurer_last }, is past, or you have done it this year already. There are two reasons for which it can be done even now. Is one of them yours?
    .short = Until { $insurer_opens } only in two cases:
    .moved = I moved to another region
    .moved-short = I moved
    .ended = My insurer is closing down
    .ended-short = Insurer closes
    .none = Neither
    .none-short = Neither

applications-closed =
    You cannot replace the insurer now: it is done { times-a-year }, and this year's time is over. You can again from { $insurer_opens }. Nothing has been filed.

    Moving to another region, or an insurer that closes down, allow it on any day.
    .short = Not possible now. You can again from { $insurer_opens }. Nothing has been filed.

applications-insurer =
    { $has_own ->
        [yes] Your insurer now: { $own_organisation }.
       *[no] You have no insurer yet.
    } Which one do you choose? The insurer can be replaced { times-a-year }.
    .short = New insurer:
    .row = { $organisation }
    .others = Show others
    .region = Another region

applications-no_insurers =
    We were given no list of insurers for your region. All of them are here: { $insurers_list } Choose a region, or call { fund-desk }.
    .short = There is no list of insurers here. Ask: { $contact_centre }
    .region = Another region

applications-insurer_confirm =
    File the application? You would be insured with { $organisation }. Policy and doctor stay the same.
    .short = File it? Insurer: { $organisation }
    .yes = Yes, file it
    .no = No

applications-extract =
    Since { $extract_since } the paper policy is no longer printed again, neither when it is lost nor for a new name. Before that, people asked for a duplicate or a reissue. Now the register is changed, and you get an extract that takes the place of the paper.
    .short = Since { $extract_since } the paper policy is not replaced. An extract takes the place of a duplicate.
    .order = Order an extract
    .data = Change my data first
    .data-short = New data

applications-extract_confirm = Order an extract for the policy whose number ends in { $last_four }?
    .yes = Yes, order it
    .no = No

applications-data =
    What has changed, or is written wrongly? Changes are to be reported within { $data_months ->
        [one] { $data_months } month
       *[other] { $data_months } months
    }. The paper is not replaced, the register is put right.
    .short = What is to be changed?
    .name = Surname or first name
    .name-short = Name
    .document = Passport or other document
    .document-short = Document
    .address = Home address
    .address-short = Address
    .mistake = A mistake: sex or date of birth
    .mistake-short = A mistake

applications-papers =
    Have ready:
    – passport (for a child under 14 the birth certificate);
    – SNILS;
    { $data ->
        [name] – certificate of marriage, divorce or change of name.
        [document] – the new document, and the old one if you still have it.
        [address] – proof of the new address.
       *[mistake] – a document in which sex and date of birth are right.
    }

    The insurer will ask to see them when it puts the register right.
    .short =
        Have ready: passport, SNILS and { $data ->
            [name] the certificate of the new name
            [document] the new document
            [address] proof of the address
           *[mistake] a document where all is right
        }
    .order = Apply

applications-data_confirm =
    File the change of data: { $data ->
        [name] surname or first name
        [document] document
        [address] home address
       *[mistake] a mistake
    }? The policy number ends in { $last_four }.
    .short =
        { $last_four }: change the { $data ->
            [name] name
            [document] document
            [address] address
           *[mistake] wrong entry
        }?
    .yes = Yes, file it
    .no = No
