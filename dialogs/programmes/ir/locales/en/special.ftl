special-about =
    Patients with haemophilia, thalassaemia or on dialysis are “special patients”.

    Their cover is checked like everybody's, with one difference: the answer and the tracking code carry the word «خاص» (khas, special). Only the patient and the health-care centre see it.
    .short =
        Haemophilia, thalassaemia, dialysis: the check is the same for you. The answer and the tracking code carry "khas" (special).
    .check = Check cover
