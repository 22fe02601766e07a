# The three answers to every line of a checklist
checklist-have = Бар
checklist-not_yet = Әзірге жоқ
    .short = Жоқ
checklist-explain = Бұл не?
