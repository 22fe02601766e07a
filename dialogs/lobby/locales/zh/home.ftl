home-menu = Coverline。请选择您的项目。
