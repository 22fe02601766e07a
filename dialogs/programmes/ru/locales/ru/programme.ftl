programme-name = Россия: полис ОМС
