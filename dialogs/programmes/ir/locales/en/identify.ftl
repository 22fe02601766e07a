number-name = the insured person's national code
