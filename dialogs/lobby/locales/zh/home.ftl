home-menu = Coverline。请选择您参加的医保。
