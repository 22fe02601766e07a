language-choose = Which language suits you?
    .short = Choose a language
