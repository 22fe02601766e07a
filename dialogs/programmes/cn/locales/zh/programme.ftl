programme-name = 中国：医保与门诊慢特病
