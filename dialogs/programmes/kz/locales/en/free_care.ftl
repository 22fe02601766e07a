# The steps to free care

free_care = Steps to free care
    .have = Yes
    .not_yet = Not yet

free_care-status = Has the insurance status been checked?
    .short = Status checked?
    .name = Check the status
    .why = Specialists, CT and MRI are free for the insured. Check yourself or your family right here.
    .why-short = Check it here: Am I insured, My family.

free_care-attached = Is there an attachment to a clinic that works with the Fund?
    .short = Attached to a clinic that works with the Fund?
    .name = Attach to a clinic
    .why = The clinic must be a supplier of the Fund. If there is none, apply at { $egov_site } or open “My clinic” here.
    .why-short = None yet? Apply at { $egov_site } or here, My clinic.

free_care-visit = Has the district doctor been seen?
    .short = District doctor seen?
    .name = See the district doctor
    .why = It all begins there: only the district doctor gives a referral. A visit can be booked right here.
    .why-short = Only this doctor refers you. Book here.

free_care-called_for = Did the doctor say that tests, diagnostics or a specialist are needed?
    .short = Did the doctor call for tests or a specialist?
    .name = The doctor's decision
    .why = Tests, diagnostics and specialists are given only where they are called for.
    .why-short = They are given only where called for.

free_care-referral = Do you have the referral?
    .name = Referral
    .why = With a referral the Fund pays; nobody may ask you for money.
    .why-short = With a referral the Fund pays.

free_care-lacks =
    Steps still to do: { $lacking }.
    When one is done, choose it here.
    .short = Steps to do: { $lacking }
    .send = Send me this list
    .send-short = Send the list
    .over = Begin again
