"""The insurers and clinics of the reference backend. None of them exists; no subscriber's number begins with a zero."""

from msgspec import Struct

from coverage_backend.codes import ORGANIZATION_TYPE, Resource


class Site(Struct, frozen=True):
    """An insurer or a clinic."""

    id: str
    type: str
    """`ins` or `prov`."""
    name: str
    region: str
    """Empty if it is not to be chosen from."""
    address: str
    phone: str
    zone: str = ""
    """Of a clinic whose doctors can be booked: its IANA time zone."""


def insurer(site_id: str, name: str, region: str, address: str, phone: str) -> Site:
    """Return an insurer."""
    return Site(site_id, "ins", name, region, address, phone)


def clinic(site_id: str, name: str, region: str, address: str, phone: str) -> Site:
    """Return a clinic; its doctors can be booked if its programme has any."""
    zones = {"ulyanovsk": "Europe/Samara", "moscow": "Europe/Moscow", "hangzhou": "Asia/Shanghai"}
    zones |= {"beijing": "Asia/Shanghai", "astana": "Asia/Almaty", "almaty": "Asia/Almaty"}
    return Site(site_id, "prov", name, region, address, phone, zones.get(region, ""))


TAMIN_BRANCH = "ir-tamin-branch"
# fmt: off
SITES = (
    insurer("ru-volga-med", "Страховая компания «Волга-Мед»", "ulyanovsk", "Ульяновск, ул. Лиственничная, 4", "+7 8422 00-01-01"),
    insurer("ru-zdorovye", "Страховая компания «Здоровье»", "ulyanovsk", "Ульяновск, Ясеневый пр-т, 17", "+7 8422 00-01-02"),
    insurer("ru-belokamennaya", "Страховая компания «Белокаменная-Мед»", "moscow", "Москва, Рябиновая наб., 8", "+7 495 000-01-01"),
    insurer("ru-sadovoye", "Страховая компания «Садовое кольцо»", "moscow", "Москва, ул. Кленовая, 21", "+7 495 000-01-02"),
    clinic("ru-clinic-1", "Городская поликлиника № 1", "ulyanovsk", "Ульяновск, ул. Лиственничная, 10", "+7 8422 00-02-01"),
    clinic("ru-clinic-3", "Городская поликлиника № 3", "ulyanovsk", "Ульяновск, ул. Каштановая, 33", "+7 8422 00-02-03"),
    clinic("ru-clinic-6", "Городская поликлиника № 6", "ulyanovsk", "Ульяновск, Ясеневый пр-т, 60", "+7 8422 00-02-06"),
    clinic("ru-clinic-district", "Районная больница", "ulyanovsk", "Ульяновская область, с. Берёзовка, ул. Школьная, 2", "+7 8422 00-02-09"),
    clinic("ru-clinic-zarechnaya", "Поликлиника «Заречная»", "moscow", "Москва, Рябиновая наб., 15", "+7 495 000-02-01"),
    clinic("ru-clinic-severnaya", "Поликлиника «Северная»", "moscow", "Москва, Черёмуховый бульвар, 3", "+7 495 000-02-02"),
    insurer("kz-fsms", "Әлеуметтік медициналық сақтандыру қоры", "", "Астана, Үйеңкі көшесі, 1", "+7 7172 00-01-01"),
    clinic("kz-clinic-1", "№ 1 қалалық емхана", "astana", "Астана, Үйеңкі көшесі, 14", "+7 7172 00-02-01"),
    clinic("kz-clinic-5", "№ 5 қалалық емхана", "astana", "Астана, Қайың көшесі, 25", "+7 7172 00-02-05"),
    clinic("kz-clinic-7", "№ 7 отбасылық денсаулық орталығы", "almaty", "Алматы, Шырша көшесі, 7", "+7 727 000-02-07"),
    clinic("kz-clinic-district", "Аудандық орталық аурухана", "almaty", "Алматы, Арша көшесі, 40", "+7 727 000-02-09"),
    insurer("cn-hangzhou", "杭州市医疗保障局", "hangzhou", "杭州市银杏路1号", "+86 571 0000 0101"),
    insurer("cn-city", "市医疗保障局", "", "香樟路2号", "+86 571 0000 0102"),
    clinic("cn-xihu", "西湖区社区卫生服务中心", "hangzhou", "杭州市西湖区银杏路12号", "+86 571 0000 0201"),
    clinic("cn-first", "市第一医院", "hangzhou", "杭州市香樟路8号", "+86 571 0000 0202"),
    clinic("cn-district", "区人民医院", "beijing", "北京市海棠路6号", "+86 10 0000 0201"),
    clinic("cn-community", "社区卫生服务中心", "beijing", "北京市海棠路30号", "+86 10 0000 0202"),
    insurer(TAMIN_BRANCH, "سازمان تأمین اجتماعی، شعبهٔ ۹۰ تهران", "", "تهران، خیابان سپیدار، شمارهٔ ۹", "+98 21 0000 0101"),
    clinic("ir-beheshti", "درمانگاه شهید بهشتی", "", "تهران، خیابان سپیدار، شمارهٔ ۲۰", "+98 21 0000 0201"),
)
# fmt: on
BY_ID = {site.id: site for site in SITES}
BY_NAME = {site.name: site for site in SITES} | {"سازمان تأمین اجتماعی": BY_ID[TAMIN_BRANCH]}


def reference_to(name: str) -> Resource:
    """Return a Reference to an organisation by its name; one that is not registered is only displayed."""
    site = BY_NAME.get(name)
    return {"reference": f"Organization/{site.id}", "display": name} if site else {"display": name}


def organization_of(site: Site) -> Resource:
    """Return the Organization."""
    address = {"text": site.address} | ({"state": site.region} if site.region else {})
    return {
        "resourceType": "Organization",
        "id": site.id,
        "meta": {"versionId": "1"},
        "active": True,
        "type": [{"coding": [{"system": ORGANIZATION_TYPE, "code": site.type}]}],
        "name": site.name,
        "telecom": [{"system": "phone", "value": site.phone, "use": "work"}],
        "address": [address],
    }
