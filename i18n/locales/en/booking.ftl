# A doctor's appointment, for every programme that has it
weekday-1 = Monday
    .short = Mon
weekday-2 = Tuesday
    .short = Tue
weekday-3 = Wednesday
    .short = Wed
weekday-4 = Thursday
    .short = Thu
weekday-5 = Friday
    .short = Fri
weekday-6 = Saturday
    .short = Sat
weekday-7 = Sunday
    .short = Sun

booking-day = { $weekday }, { $date }
    .short =
        { $weekday } { $day } { $month ->
            [1] Jan
            [2] Feb
            [3] Mar
            [4] Apr
            [5] May
            [6] Jun
            [7] Jul
            [8] Aug
            [9] Sep
            [10] Oct
            [11] Nov
           *[12] Dec
        }

speciality-therapist = General practitioner
    .short = GP
speciality-paediatrician = Paediatrician
speciality-cardiologist = Cardiologist
speciality-neurologist = Neurologist
speciality-ophthalmologist = Eye doctor
speciality-gynaecologist = Gynaecologist
speciality-dentist = Dentist
speciality-surgeon = Surgeon
speciality-doctor = Doctor

booking-mine = Your appointments (number ending in { $last_four }):
    .short = { $last_four }, appointments:
    .row = { $booking_on }, { $booking_time }: { $booking_speciality }
    .row-short = { $booking_on } { $booking_time } { $booking_speciality }
    .another = Another appointment
    .another-short = New one

booking-doctors = { $booking_clinic }. Whom would you like to see?
    .short = Whom to see?
    .row = { $booking_speciality }: { $booking_doctor }
    .row-short = { $booking_speciality } { $booking_doctor }
    .later = Other doctors

booking-referral = The district doctor refers people to this one. Have you got a referral?
    .short = This doctor takes a referral. Have you got one?
    .yes = Yes, I have
    .yes-short = Yes
    .no = Not yet
    .no-short = No

booking-days =
    { $booking_speciality }, { $booking_doctor }
    Hours: { $booking_hours }

    Pick a day. The brackets show how many times are free.
    .short =
        { $booking_doctor }
        { $booking_hours }
    .row = { $booking_on } ({ $booking_free })
    .row-short = { $booking_on }
    .later = Later days
    .later-short = Later

booking-times =
    { $booking_doctor }
    { $booking_on }: at what time?
    .short = { $booking_on }, what time?
    .row = { $booking_time }
    .later = Later times
    .later-short = Later

booking-confirm =
    Is all of this right?

    Number ending in: { $last_four }
    Doctor: { $booking_speciality }, { $booking_doctor }
    When: { $booking_on }, { $booking_time }
    Where: { $booking_place }
    .short =
        { $last_four }: { $booking_on } { $booking_time }
        { $booking_speciality } { $booking_doctor }

        { $booking_place }
    .yes = Yes, book it
    .yes-short = Book it
    .other = Another time

booking-booked =
    You have an appointment.

    Number ending in: { $last_four }
    Doctor: { $booking_speciality }, { $booking_doctor }
    When: { $booking_on }, { $booking_time }
    Where: { $booking_place }

    If you cannot come, please cancel: somebody else will be glad of the time.
    .short =
        { $last_four } booked: { $booking_on } { $booking_time }
        { $booking_speciality } { $booking_doctor }

        { $booking_place }
    .cancel = Cancel the appointment
    .cancel-short = Cancel
    .doctor = SMS with the doctor's name
    .doctor-short = SMS with doctor
    .another = Another appointment
    .another-short = New one

booking-doctor = The SMS will name the doctor and the speciality. Anybody who picks up your phone can read it. Shall we send it?
    .short = The SMS names the doctor: anybody with your phone can read it. Send it?
    .yes = Yes, send it
    .yes-short = Yes
    .no = No

booking-cancel =
    Cancel this appointment?

    { $booking_speciality }, { $booking_doctor }
    { $booking_on }, { $booking_time }
    .short = Cancel { $booking_on } { $booking_time }, { $booking_speciality }?
    .yes = Yes, cancel it
    .yes-short = Yes
    .no = No, keep it
    .no-short = No

booking-cancelled = Cancelled: { $booking_on }, { $booking_time }. The time is free again.
    .short = Cancelled: { $booking_on } { $booking_time }.
    .another = Another appointment
    .another-short = New one

booking-uncancelled = The fund has not answered, so we do not know whether the appointment is cancelled. Please try again: nothing else will be cancelled.
    .short = No answer: we do not know whether it is cancelled. Please try again.
    .again = Try again

booking-unsure = The fund has not answered yet, so we do not know whether you have the appointment. There is no need to book again: look in a minute.
    .short = No answer yet: we do not know whether you are booked. Do not book again, look in a minute.
    .look = Look again

booking-missing = The fund has no such appointment so far. You can try again: you will not be booked twice.
    .short = No such appointment so far. You can try again, it will not be booked twice.
    .again = Try again
    .other = Another time

booking-away =
    The fund's system does not answer, so nothing can be booked just now. Nothing is lost: try again, or call { $has_booking_phone ->
        [yes] the clinic: { $booking_phone }
       *[other] the contact centre: { $contact_centre }
    }
    .short =
        The fund does not answer. Nothing is lost. { $has_booking_phone ->
            [yes] The clinic: { $booking_phone }
           *[other] Call { $contact_centre }
        }
    .again = Try again

booking-none =
    { $booking_speciality }, { $booking_doctor }: nothing is free for two weeks. Look again tomorrow, as people cancel. { $has_booking_phone ->
        [yes] Or call the clinic: { $booking_phone }
       *[other] Or call the contact centre: { $contact_centre }
    }
    .short =
        { $booking_doctor }: nothing free for 2 weeks.

        { $has_booking_phone ->
            [yes] The clinic: { $booking_phone }
           *[other] Call { $contact_centre }
        }
    .doctors = Another doctor

booking-nobody =
    { $booking_clinic }: nobody here can be booked through us so far. { $has_booking_phone ->
        [yes] Please call the clinic: { $booking_phone }
       *[other] Please call the contact centre: { $contact_centre }
    }
    .short =
        Nobody can be booked here through us. { $has_booking_phone ->
            [yes] The clinic: { $booking_phone }
           *[other] Call { $contact_centre }
        }

booking-no_clinic = The fund has no clinic on file for you, so there is nowhere to book. Please choose a clinic first.
    .short = You have no clinic yet. Please choose one first.
    .attach = How to choose one

say-booking_gone = That appointment is no longer there.
say-district_first = Then see the district doctor first: that is who gives referrals.
    .short = See the district doctor first.
say-day_full = Nothing is free on that day any more.
say-time_taken = Somebody was faster and took that time. Please pick another.
    .short = Somebody was faster. Pick another.
say-time_past = That time is over. Please pick another.
    .short = That time is over.
say-same_day = You already have an appointment with this doctor that day, and a second one cannot be made.
    .short = You are booked for that day already.
say-doctor_sent = The SMS is on its way.

# An SMS, or a message in the chat: no doctor is named but where the person asked for it
booking-sms = Appointment: { $booking_on } { $booking_time }, { $booking_place }
booking-doctor-sms = { $booking_on } { $booking_time }: { $booking_speciality }, { $booking_doctor }
booking-reminder-notice = A reminder: you have an appointment tomorrow at { $booking_time }. To see or cancel it: /start
    .short =
        You have an appointment tomorrow at { $booking_time }. More:
        { $dial_code }
booking-calendar-notice = Your appointment for the calendar; it reminds you two hours before.
booking-cancelled-notice = Cancelled. Open the file to take it out of your calendar.
booking-event = Clinic, { $booking_time }
booking-event-note = To see or cancel it: the chat, or { $dial_code }
