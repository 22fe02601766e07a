# Names of the regions, as short as people say them
region-ulyanovsk = Ульяновская обл.
region-moscow = Москва
region-moscow_oblast = Подмосковье
region-saint_petersburg = Петербург
region-tatarstan = Татарстан
region-bashkortostan = Башкирия
region-sverdlovsk = Свердловская
region-chelyabinsk = Челябинская
region-saratov = Саратовская
region-krasnodar = Краснодар. край
region-altai_krai = Алтайский край
region-sakhalin = Сахалин
region-tula = Тульская обл.
