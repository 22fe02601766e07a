number-name = کد ملی بیمه‌شده
