# The three answers to every line of a checklist
checklist-have = I have it
checklist-not_yet = Not yet
checklist-explain = What is it?
