programme-name = Coverline
