home-menu = Coverline. Choose your programme.
