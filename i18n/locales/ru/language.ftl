language-choose = На каком языке вам удобнее?
    .short = Выберите язык
