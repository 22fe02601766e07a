# Names of the regions, the office of each, and the papers that it adds
region-office = medical-insurance office where you are insured
region-guangdong = Guangdong
region-guangdong-office = insurance office of a designated hospital
region-tianjin = Tianjin
region-tianjin-office = recognising hospital or insurance sub-centre
region-tianjin-papers = registration form from the recognising hospital; the agent's identity card if somebody applies for you
region-henan = Henan
region-henan-office = medical-insurance office where you are insured
region-anhui = Anhui
region-anhui-office = medical-insurance office where you are insured
region-shaanxi = Shaanxi
region-shaanxi-office = medical-insurance office where you are insured
region-hubei = Hubei
region-hubei-office = medical-insurance office where you are insured
region-wuhan = Wuhan
region-wuhan-office = medical-insurance office of your district
region-wuhan-papers = five photos of one or two inches
