language-choose = 您想用哪种语言？
    .short = 请选择语言
