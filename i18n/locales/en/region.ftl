region-region = Which region is yours?
