appealing-choice = I may not choose my doctor or insurer
