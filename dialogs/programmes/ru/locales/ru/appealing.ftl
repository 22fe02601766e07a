appealing-choice = Не дают выбрать врача или страховую
