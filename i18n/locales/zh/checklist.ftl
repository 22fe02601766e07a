# A list, an item at a time: have it, not yet, explain; a question is answered by yes or no
checklist-have = 有了
checklist-not_yet = 还没有
checklist-yes = 是
checklist-no = 不是
checklist-explain = 说明
checklist-explain-where = 找谁办：{ $where }
checklist-explain-stamp = 盖章或签字：{ $stamp }
checklist-explain-months = 须是最近{ $months }个月内的。

checklist-begun =
    打开这份清单要用专用的四位码：{ $list_code }。

    请记下来，以后不再显示。
    .short = 这份清单的四位码：{ $list_code }。请记下来，以后不再显示。
    .go = 开始
checklist-whole = 这份清单的材料已备齐。
    .go = 继续
    .over = 重新开始
checklist-code = 这份清单有专用的四位码，请输入。
    .short = 请输入这份清单的四位码
checklist-dated = 材料上写的是哪一天？例如2026-03-31。
checklist-too_old = 这份材料的日期太早，要{ $oldest }或以后的，请换一份新的。
    .go = 继续
checklist-lacks = 还缺{ $lacking }份材料。办好哪一份，就在这里选哪一份。
    .short = 还缺{ $lacking }份
    .send = 把清单发给我
    .send-short = 发清单
    .over = 重新开始

say-wrong_list_code = 四位码不对，请重新输入。
say-list_locked = 已输错五次，请明天再试。
say-list_sent = 清单已发出。
