# Names of the regions, as short as people say them
region-astana = Astana
region-almaty = Almaty
region-shymkent = Shymkent
region-kostanay = Kostanay
