region-region = Какой у вас регион?
    .short = Ваш регион?
