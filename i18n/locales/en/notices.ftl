# Sentences said above a screen
say-changed = The menu has changed, please choose again.
say-choose = Press a button or type the number of a line.
    .short = Type the number of a line.
say-keys = There is nothing to choose here. Press Back to return.
    .short = Nothing to choose. Back: 0
say-no_more = That is all, there is no more.
    .short = This is the last page.
say-restarted = Let us begin again from the start.
say-not_understood = Part of what was dialled was not understood.
say-try_again = That did not work just now. Please try again in a moment.
    .short = Please try again in a moment.

say-wrong = That does not look right. Check it and type it again.
    .short = Check it and type it again.

say-wrong-ir_national_code = A national code has 10 digits.
say-wrong-ir_national_code-checksum = One digit seems wrong. Check the national code and type it again.
    .short = One digit seems wrong, check it.
say-wrong-ir_national_code-too_short = Some digits are missing: a national code has 10.
    .short = Too few: it has 10 digits.
say-wrong-ir_national_code-too_long = Too many digits: a national code has 10.
    .short = Too many: it has 10 digits.
say-wrong-ir_national_code-never_issued = There is no such national code. Check it and type it again.
    .short = There is no such code.
say-wrong-ir_booklet = Type the first 10 digits of the booklet's serial number.
    .short = First 10 digits of the serial.
say-wrong-ir_fida = A FIDA number has 12 digits.

say-wrong-ru_policy = Type the 16 digits of the policy or the 11 digits of the SNILS.
    .short = Policy: 16 digits, SNILS: 11.
say-wrong-ru_policy-checksum = One digit seems wrong. Check it and type it again.
    .short = One digit seems wrong, check it.
say-wrong-ru_policy-too_short = Some digits are missing: a policy has 16, a SNILS 11.
    .short = Too few: policy 16, SNILS 11.
say-wrong-ru_policy-too_long = Too many digits: a policy has 16, a SNILS 11.
    .short = Too many: policy 16, SNILS 11.
say-wrong-ru_enp = A policy number has 16 digits.
say-wrong-ru_enp-checksum = One digit seems wrong. Check the policy number and type it again.
    .short = One digit seems wrong, check it.
say-wrong-ru_snils = A SNILS has 11 digits.
say-wrong-ru_snils-checksum = One digit seems wrong. Check the SNILS and type it again.
    .short = One digit seems wrong, check it.

say-wrong-kz_iin = That is no IIN. It has 12 digits and is printed on the identity card.
    .short = IIN: 12 digits, see the ID card.
say-wrong-kz_iin-checksum = One digit seems wrong. Check the IIN and type it again.
    .short = One digit seems wrong, check it.
say-wrong-kz_iin-too_short = Some digits are missing: an IIN has 12.
    .short = Too few: an IIN has 12 digits.
say-wrong-kz_iin-too_long = Too many digits: an IIN has 12.
    .short = Too many: an IIN has 12 digits.
say-wrong-kz_iin-not_digits = An IIN has digits only, no letters.
say-wrong-kz_iin-bad_date = An IIN begins with the date of birth, and there is no such date. Check it and type it again.
    .short = Check the date it begins with.

say-wrong-cn_resident_id = A resident identity number has 18 characters; the last one may be X.
    .short = 18 characters, the last may be X.
say-wrong-cn_resident_id-checksum = One digit seems wrong. Check the identity number and type it again.
    .short = One digit seems wrong, check it.
say-wrong-cn_resident_id-too_short = Some digits are missing: an identity number has 18.
    .short = Too few: it has 18 digits.
say-wrong-cn_resident_id-too_long = Too many digits: an identity number has 18.
    .short = Too many: it has 18 digits.
say-wrong-cn_resident_id-bad_date = The date of birth in this number does not exist. Check it and type it again.
    .short = Check the date of birth in it.

say-wrong-one_time_code = The code is the 6 digits in the SMS.
say-wrong-last_four = Type the last 4 digits only.
say-wrong-year = Type the year with four digits, for example 1985.
    .short = Year: 4 digits, such as 1985.
say-wrong-digits = Type digits only, and check that none is missing.
    .short = Digits only. Is one missing?
say-wrong-luhn = One digit seems wrong. Check it and type it again.
    .short = One digit seems wrong, check it.
