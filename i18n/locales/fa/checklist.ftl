# The three answers to every line of a checklist
checklist-have = دارم
checklist-not_yet = هنوز نه
checklist-explain = یعنی چه؟
