home-menu = Coverline؛ برنامهٔ خود را انتخاب کنید.
