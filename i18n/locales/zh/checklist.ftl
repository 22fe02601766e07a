# The three answers to every line of a checklist
checklist-have = 有了
checklist-not_yet = 还没有
checklist-explain = 这是什么
