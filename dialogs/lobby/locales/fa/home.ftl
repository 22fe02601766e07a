home-menu = به Coverline خوش آمدید. بیمهٔ خود را انتخاب کنید.
