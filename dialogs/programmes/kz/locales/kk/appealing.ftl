appealing-choice = Дәрігерді не емхананы таңдатпайды
