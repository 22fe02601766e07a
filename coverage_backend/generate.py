"""Made-up insured persons with valid numbers, as many as wanted, the same for the same seed, one at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import blake2b
from random import Random

from coverage_backend import codes
from coverage_backend.checksums import cn_resident_id_check, ir_national_code_check, kz_iin_check, luhn_check
from coverage_backend.eligibility import Status
from coverage_backend.person import Person

STEP = 433_494_437
"""A prime that divides no programme's number space: steps of it visit every number once, in no visible order."""
FIRST_BIRTH = date(1940, 1, 1)
DAYS = (date(2025, 12, 31) - FIRST_BIRTH).days
CN_REGIONS = ("330102", "330106", "440305", "510104", "420102", "110105", "310101", "370202")
FIXED_SERIALS = 1000
"""Serial numbers below are left to the fixed persons and to tests."""

STANDINGS: tuple[tuple[float, Status, str, str, int, int], ...] = (
    (0.55, Status.INSURED, "", "worker", 4, 0xFFF),
    (0.75, Status.INSURED, "state-pays", "state", 13, 0),
    (0.82, Status.INSURED, "", "self", 2, 0xFFF),
    (0.87, Status.CONDITIONAL, "arrears", "self", 1, 0xFFE),
    (0.95, Status.NOT_INSURED, "arrears", "self", -2, 0x5F8),
    (0.98, Status.NOT_INSURED, "employer-debt", "worker", -1, 0xFF8),
    (1.01, Status.PENDING, "starts-later", "self", 0, 0xFFF),
)
"""Cumulative share, status, reason, category, months to the end, months paid."""


@dataclass(frozen=True, slots=True)
class Land:
    """What made-up people of one programme are made of."""

    system: str
    space: int
    number: Callable[[int], tuple[str, date]]
    """Slot in the number space to number (empty if never issued) and birth date."""
    phone: str
    givens: tuple[str, ...]
    families: tuple[str, ...]
    clinics: tuple[str, ...]
    insurers: tuple[str, ...]
    due: dict[str, tuple[tuple[str, int], ...]]
    currency: str


def kz_number(slot: int) -> tuple[str, date]:
    """Return an IIN and its birth date."""
    slot, serial = divmod(slot, 10_000 - FIXED_SERIALS)
    day, sex = divmod(slot, 2)
    birth = FIRST_BIRTH + timedelta(day)
    century = 3 if birth.year < 2000 else 5  # noqa: PLR2004
    first = f"{birth:%y%m%d}{century + sex}{serial + FIXED_SERIALS:04}"
    check = kz_iin_check(first)
    return (first + check if check else ""), birth


def ir_number(slot: int) -> tuple[str, date]:
    """Return a national code, which holds no birth date, and a birth date."""
    first = f"{slot + 2_000_000:09}"
    number = first + ir_national_code_check(first)
    return ("" if len(set(number)) == 1 else number), FIRST_BIRTH + timedelta(slot % DAYS)


def ru_number(slot: int) -> tuple[str, date]:
    """Return an ENP, out of which a birth date must not be read, and a birth date."""
    first = f"{slot + 10**14:015}"
    return first + luhn_check(first), FIRST_BIRTH + timedelta(slot % DAYS)


def cn_number(slot: int) -> tuple[str, date]:
    """Return a resident id and its birth date."""
    slot, serial = divmod(slot, 900)
    day, region = divmod(slot, len(CN_REGIONS))
    birth = FIRST_BIRTH + timedelta(day)
    first = f"{CN_REGIONS[region]}{birth:%Y%m%d}{serial + 100:03}"
    return first + cn_resident_id_check(first), birth


LANDS = {
    "kz": Land(
        codes.KZ_IIN,
        DAYS * 2 * (10_000 - FIXED_SERIALS),
        kz_number,
        "+7705{:07}",
        ("Айдос", "Аружан", "Нұрсұлтан", "Динара", "Тимур", "Әсел"),
        ("Сәрсенов", "Ким", "Жұмабаев", "Иванов", "Төлеген", "Бекова"),
        ("№ 1 қалалық емхана", "№ 7 отбасылық денсаулық орталығы", "Аудандық орталық аурухана"),
        ("Әлеуметтік медициналық сақтандыру қоры",),
        {"worker": (("employer", 9000), ("self", 6000)), "self": (("self", 4250),), "state": ()},
        "KZT",
    ),
    "ir": Land(
        codes.IR_NATIONAL_CODE,
        997_000_000,
        ir_number,
        "+98919{:07}",
        ("محمد", "فاطمه", "حسین", "زینب", "امیر", "لیلا"),
        ("محمدی", "حسینی", "احمدی", "کریمی", "جعفری", "قاسمی"),
        ("درمانگاه شماره ۱", "بیمارستان میلاد", "پلی‌کلینیک مرکزی"),
        ("سازمان تأمین اجتماعی",),
        {
            "worker": (("employer", 28_000_000), ("self", 9_800_000)),
            "self": (("self", 26_000_000),),
            "state": (),
        },
        "IRR",
    ),
    "ru": Land(
        codes.RU_ENP,
        9 * 10**13,
        ru_number,
        "+7937{:07}",
        ("Алексей", "Мария", "Сергей", "Елена", "Дмитрий", "Наталья"),
        ("Ким", "Шевчук", "Бондаренко", "Черных", "Седых", "Франко"),
        ("Городская поликлиника № 1", "Городская поликлиника № 6", "Районная больница"),
        ("Страховая компания «Волга-Мед»", "Страховая компания «Здоровье»"),
        {"worker": (), "self": (), "state": ()},
        "RUB",
    ),
    "cn": Land(
        codes.CN_RESIDENT_ID,
        DAYS * len(CN_REGIONS) * 900,
        cn_number,
        "+86139{:08}",
        ("伟", "芳", "娜", "敏", "静", "磊"),
        ("王", "李", "张", "刘", "陈", "杨"),
        ("社区卫生服务中心", "市第一医院", "区人民医院"),
        ("市医疗保障局",),
        {"worker": (), "self": (), "state": ()},
        "CNY",
    ),
}


def generate(programme: str, count: int, seed: int) -> Iterator[Person]:
    """Yield that many people, no number twice; raise KeyError for a programme without made-up people."""
    land = LANDS[programme]
    random = Random(f"{programme}:{seed}")  # noqa: S311 - made-up people, no secret
    slot = int.from_bytes(blake2b(f"{programme}:{seed}".encode(), digest_size=8).digest()) % land.space
    made = 0
    while made < count:
        slot = (slot + STEP) % land.space
        number, birth = land.number(slot)
        if number:
            made += 1
            yield person_with(land, f"{programme}-{seed}-{made:07}", number, birth, index=made, random=random)


def person_with(land: Land, patient: str, number: str, birth: date, *, index: int, random: Random) -> Person:
    """Return somebody with that number; two random numbers make everything else."""
    share, trait = random.random(), int(random.random() * 2**30)
    _, standing, reason, category, ends_in, paid = next(one for one in STANDINGS if share < one[0])
    return Person(
        patient=patient,
        numbers=((land.system, number),),
        given=land.givens[trait % len(land.givens)],
        family=land.families[trait // 8 % len(land.families)],
        birth=birth.isoformat(),
        phones=(land.phone.format(index),),
        clinic=land.clinics[trait // 64 % len(land.clinics)],
        insurer=land.insurers[trait // 512 % len(land.insurers)],
        standing=standing,
        reason=reason,
        category=category,
        ends_in=ends_in + trait // 4096 % 3 if standing is Status.INSURED else ends_in,
        paid=paid,
        due=land.due[category],
        currency=land.currency,
        special=trait // 65536 % 100 == 0,
    )
