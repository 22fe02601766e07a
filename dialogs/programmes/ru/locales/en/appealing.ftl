appealing-choice = I am not allowed to choose my doctor or insurer
