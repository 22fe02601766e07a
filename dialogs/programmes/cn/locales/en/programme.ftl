programme-name = China: medical insurance
