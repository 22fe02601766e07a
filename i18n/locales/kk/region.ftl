region-region = Сіз қай өңірденсіз?
    .short = Қай өңір?
