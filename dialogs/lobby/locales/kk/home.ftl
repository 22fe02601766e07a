home-menu = Coverline. Бағдарламаңызды таңдаңыз.
