language-choose = Қай тілде сөйлесеміз?
    .short = Тілді таңдаңыз
