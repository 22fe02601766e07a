# Names of the regions, as short as people say them
region-ulyanovsk = Ulyanovsk
region-moscow = Moscow
region-moscow_oblast = Moscow region
region-saint_petersburg = St Petersburg
region-tatarstan = Tatarstan
region-bashkortostan = Bashkortostan
region-sverdlovsk = Sverdlovsk
region-chelyabinsk = Chelyabinsk
region-saratov = Saratov
region-krasnodar = Krasnodar
region-altai_krai = Altai territory
region-sakhalin = Sakhalin
region-tula = Tula
