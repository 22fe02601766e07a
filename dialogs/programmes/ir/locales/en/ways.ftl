# The six ways to check, in the fund's order

ways-list =
    There are six ways to see the cover. The first is for health-care centres, the others are for everybody.
    .short = Six ways to check:
    .panel = The centre's own system or panel
    .panel-short = Centre's panel
    .site = Site { $check_site }
    .site-short = Site
    .code_option = Dial { $entitlement_code }, option 1
    .code_direct = Dial { $entitlement_code } and the code
    .code_direct-short = Dial it, then the code
    .app = App { $app_site }
    .app-short = App
    .second_code = Dial { $second_code }, option 1

ways-panel =
    For centres: see the patient's cover online, by the API in your own system or in the panel you were given.
    .short = For centres: online, by the API in your own system or in your panel.

ways-site =
    Go to this site, type the national code and see the cover: { $check_site }
    .short =
        Type the national code on this site:
        { $check_site }

ways-code_option =
    Dial { $entitlement_code }, choose option 1 (treatment cover) and type the national code.
    .short = Dial { $entitlement_code }, choose option 1 (treatment cover) and type the national code.

ways-code_direct =
    Dial { $entitlement_code } and type the national code straight away.
    .short = Dial { $entitlement_code } and type the national code straight away.

ways-app =
    Open Tamin's mobile app here, type the national code and see the cover: { $app_site }
    .short =
        Type the national code in Tamin's mobile app:
        { $app_site }

ways-second_code =
    Dial { $second_code }, choose option 1 (entitlement) and type the national code.
    .short = Dial { $second_code }, choose option 1 (entitlement) and type the national code.
