# Емхана: бекітілу, дәрігерге жазылу, өз парағы
clinic-menu = Емханаңыз туралы не керек?
    .short = Емхана
    .attachment = Қайда бекітілгенмін?
    .attachment-short = Бекітілу
    .appointment = Дәрігерге жазылу
    .appointment-short = Жазылу
    .mine = Менің парағым
