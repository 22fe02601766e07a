number-name = 参保人的18位身份证号
