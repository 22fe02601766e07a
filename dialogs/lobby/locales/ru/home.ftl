home-menu = Coverline. Выберите свою программу.
