language-choose = به کدام زبان ادامه بدهیم؟
    .short = زبان را انتخاب کنید
