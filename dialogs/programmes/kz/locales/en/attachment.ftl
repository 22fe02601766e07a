attachment-silent =
    The Fund did not answer, so we do not know whether you are attached. It does not mean that you have no clinic.
    .short = We could not check: the Fund did not answer.
    .again = Check again
    .egov = Through { $egov_site }
attachment-attached =
    The IIN that ends in { $last_four } is attached.
    Clinic: { $own_organisation }
    { $has_clinic_since ->
        [yes] Since: { $own_clinic_since }
       *[no] {""}
    }
    { $has_clinic_phone ->
        [yes] Phone: { $own_clinic_phone }
       *[no] {""}
    }

    Your district doctor works there, so go there first.
    .short =
        { $last_four }: { $own_organisation }
        { $has_clinic_since ->
            [yes] since { $own_clinic_since }
           *[no] {""}
        }

        { $has_clinic_phone ->
            [yes] { $own_clinic_phone }
           *[no] {""}
        }
    .change = Move to another clinic
    .change-short = Change
    .mine = My applications
    .egov = Through { $egov_site }
attachment-none =
    The IIN that ends in { $last_four } is not attached to any clinic.

    Without a clinic there are no referrals to doctors and tests under the insurance. Apply here or at { $egov_site }: an application is dealt with in { $attachment_days } working day.
    .short = { $last_four }: not attached. An application is dealt with in { $attachment_days } working day.
    .apply = Apply
    .mine = My applications
    .egov = Through { $egov_site }
attachment-egov =
    1. Go to { $egov_site } and open “Healthcare” («Денсаулық сақтау»).
    2. Find the service for attachment to a medical organisation of primary care («Медициналық-санитариялық алғашқы көмек көрсететін медициналық ұйымға бекіту»).
    3. Order it online, choose the region and the clinic, and sign.

    The answer comes in { $attachment_days } working day.
    .short =
        { $egov_site }, Healthcare: attachment to a medical organisation. Choose the clinic and sign. The answer comes in { $attachment_days } working day.
attachment-clinic =
    Choose the clinic. All of them work with the Fund.
    .short = Which clinic?
    .row = { $organisation }
    .others = Show others
    .region = Another region
    .region-short = Region
attachment-no_clinics =
    We were given no list of clinics for this region. You can apply at { $egov_site }.
    .short = No list for this region. Apply at { $egov_site }
    .region = Another region
    .egov = How to do it
attachment-confirm =
    Apply for attachment? Clinic: { $organisation }. The answer comes in { $attachment_days } working day.
    .short = Apply for attachment to { $organisation }?
    .yes = Yes, apply
    .no = No
