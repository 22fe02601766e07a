# Names of the regions, as short as people say them
region-astana = Астана
region-almaty = Алматы
region-shymkent = Шымкент
region-kostanay = Қостанай
