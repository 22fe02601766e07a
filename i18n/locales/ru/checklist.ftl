# The three answers to every line of a checklist
checklist-have = Есть
checklist-not_yet = Пока нет
checklist-explain = Что это?
