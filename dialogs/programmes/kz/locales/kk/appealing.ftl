appealing-choice = Дәрігер не емхана таңдатпайды
