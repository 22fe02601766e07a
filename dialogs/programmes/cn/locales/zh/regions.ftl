# Names of the regions, the office of each, and the papers that it adds
region-office = 参保地医保经办机构
region-guangdong = 广东
region-guangdong-office = 定点医院医保办
region-tianjin = 天津
region-tianjin-office = 鉴定医院或医保分中心
region-tianjin-papers = 鉴定医院给的登记审批表；代办人身份证
region-henan = 河南
region-henan-office = 参保地医保经办机构
region-anhui = 安徽
region-anhui-office = 参保地医保经办机构
region-shaanxi = 陕西
region-shaanxi-office = 参保地医保经办机构
region-hubei = 湖北
region-hubei-office = 参保地医保经办机构
region-wuhan = 武汉
region-wuhan-office = 区医保经办机构
region-wuhan-papers = 1寸或2寸照片5张
