# Емхана: бекітілу, дәрігерге жазылу, өз парағы
clinic-menu = Емхана бойынша не керек?
    .short = Емхана
    .attachment = Қайда бекітілгенмін?
    .attachment-short = Бекітілу
    .appointment = Дәрігерге жазылу
    .appointment-short = Жазылу
    .mine = Менің парағым
