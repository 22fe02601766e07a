number-name = the insured person's resident identity number
