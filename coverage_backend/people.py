"""The fixed insured persons of every programme, one of each status at least, and the loading of made-up ones.

Nobody here exists. Numbers have valid check digits; dates are counted from today.
"""

from collections.abc import Callable
from itertools import islice

from coverage_backend import codes
from coverage_backend.eligibility import Status
from coverage_backend.generate import generate
from coverage_backend.person import Person
from coverage_backend.store import PeopleStore

BATCH = 5000
ALL_PAID = 0xFFF
NINE_PAID = 0b1111_1101_1001
"""The gaps lie two, three and six months back."""
GRACE = 0xFFE
"""Last month is still due."""
OSMS = "Әлеуметтік медициналық сақтандыру қоры"
TAMIN = "سازمان تأمین اجتماعی"
VOLGA = "Страховая компания «Волга-Мед»"
HANGZHOU = "杭州市医疗保障局"
KZ_CLINIC = "№ 5 қалалық емхана"
IR_CLINIC = "درمانگاه شهید بهشتی"
RU_CLINIC = "Городская поликлиника № 3"
CN_CLINIC = "西湖区社区卫生服务中心"
WORKER_KZT = (("employer", 9000), ("self", 6000))
"""3 % and 2 % of 300,000 tenge."""
SELF_KZT = (("self", 4250),)
WORKER_IRR = (("employer", 28_000_000), ("self", 9_800_000))
SELF_IRR = (("self", 26_000_000),)


def person(
    patient: str,
    numbers: dict[str, str],
    name: str,
    birth: str,
    phone: str,
    standing: Status,
    *,
    reason: str = "",
    category: str = "worker",
    ends_in: int = 4,
    paid: int = ALL_PAID,
    due: tuple[tuple[str, int], ...] = (),
    tracking: str = "",
    special: bool = False,
    annual: bool = False,
) -> Person:
    """Return one of the fixed persons; clinic, insurer and currency are those of the programme in the patient id."""
    clinic, attached, insurer, currency = {
        "kz": (KZ_CLINIC, "2022-09-01", OSMS, "KZT"),
        "ir": (IR_CLINIC, "", TAMIN, "IRR"),
        "ru": (RU_CLINIC, "2021-04-12", VOLGA, "RUB"),
        "cn": (CN_CLINIC, "", HANGZHOU, "CNY"),
    }[patient[:2]]
    given, _, family = name.partition(" ")
    return Person(
        patient=patient,
        numbers=tuple(numbers.items()),
        given=given,
        family=family,
        birth=birth,
        phones=(phone,),
        clinic=clinic,
        insurer=insurer,
        standing=standing,
        reason=reason,
        category=category,
        ends_in=ends_in,
        paid=paid,
        due=due,
        currency=currency,
        tracking=tracking,
        special=special,
        attached=attached,
        annual=annual,
    )


INSURED, CONDITIONAL, NOT_INSURED, PENDING = (
    Status.INSURED,
    Status.CONDITIONAL,
    Status.NOT_INSURED,
    Status.PENDING,
)
# fmt: off
KZ = (
    person("kz-insured", {codes.KZ_IIN: "880115100502"}, "Әлихан Серіков", "1988-01-15", "+77010000001", INSURED,
           due=WORKER_KZT, tracking="40210502"),
    person("kz-conditional", {codes.KZ_IIN: "061211600012"}, "Мадина Оспанова", "2006-12-11", "+77010000002", CONDITIONAL,
           reason="arrears", category="self", ends_in=1, paid=GRACE, due=SELF_KZT, tracking="40210012"),
    person("kz-not-insured", {codes.KZ_IIN: "900101300017"}, "Ерлан Қасымов", "1990-01-01", "+77010000003", NOT_INSURED,
           reason="arrears", category="self", ends_in=-2, paid=NINE_PAID, due=SELF_KZT, tracking="40210017"),
    person("kz-parent", {codes.KZ_IIN: "850320400012"}, "Айгүл Нұрланова", "1985-03-20", "+77010000005", INSURED,
           due=WORKER_KZT, tracking="40210018"),
    person("kz-child", {codes.KZ_IIN: "180512500011"}, "Арман Нұрланов", "2018-05-12", "+77010000005", INSURED,
           reason="state-pays", category="state", ends_in=13, tracking="40210011"),
    person("kz-pending", {codes.KZ_IIN: "950704300024"}, "Данияр Ахметов", "1995-07-04", "+77010000006", PENDING,
           reason="starts-later", category="self", ends_in=0, due=SELF_KZT, tracking="40210024"),
)
IR = (
    person("ir-insured", {codes.IR_NATIONAL_CODE: "0012345679"}, "علی رضایی", "1984-04-02", "+989120000001", INSURED,
           due=WORKER_IRR, tracking="48213907"),
    person("ir-special", {codes.IR_NATIONAL_CODE: "9990000018"}, "مریم کریمی", "1991-09-14", "+989120000002", INSURED,
           due=WORKER_IRR, tracking="48213018", special=True),
    person("ir-employer-debt", {codes.IR_NATIONAL_CODE: "9990000050"}, "رضا احمدی", "1979-02-11", "+989120000003", NOT_INSURED,
           reason="employer-debt", ends_in=-1, paid=0xFF8, due=WORKER_IRR, tracking="48213050"),
    person("ir-contract-closed", {codes.IR_NATIONAL_CODE: "9990000001"}, "زهرا محمدی", "1988-12-01", "+989120000004", NOT_INSURED,
           reason="contract-closed", category="self", ends_in=-3, paid=0xFF0, due=SELF_IRR, tracking="48213001"),
    person("ir-booklet", {codes.IR_BOOKLET: "2471053896"}, "احمد نوری", "1990-06-21", "+989120000005", INSURED,
           due=WORKER_IRR, tracking="48213896"),
    person("ir-fida", {codes.IR_FIDA: "100234567891"}, "فاطمه حیدری", "1995-03-30", "+989120000006", INSURED,
           due=WORKER_IRR, tracking="48213891"),
    person("ir-conditional", {codes.IR_NATIONAL_CODE: "9990000107"}, "حسن موسوی", "1982-08-08", "+989120000007", CONDITIONAL,
           reason="arrears", category="self", ends_in=1, paid=GRACE, due=SELF_IRR, tracking="48213107"),
    person("ir-pending", {codes.IR_NATIONAL_CODE: "9990000115"}, "نرگس صادقی", "1999-01-25", "+989120000008", PENDING,
           reason="starts-later", ends_in=0, paid=0, due=WORKER_IRR, tracking="48213115"),
    person("ir-child", {codes.IR_NATIONAL_CODE: "9990000123"}, "سارا رضایی", "2018-10-05", "+989120000001", INSURED,
           category="dependant", tracking="48213123"),
)
RU = (
    person("ru-insured", {codes.RU_ENP: "1234567890123452", codes.RU_SNILS: "11223344595"}, "Иван Петров", "1986-05-17",
           "+79270000001", INSURED, ends_in=13, tracking="73093452"),
    person("ru-not-insured", {codes.RU_ENP: "9900000000000010", codes.RU_SNILS: "08765430300"}, "Ольга Смирнова", "1992-11-03",
           "+79270000002", NOT_INSURED, reason="contract-closed", category="self", ends_in=-1, tracking="73090010"),
    person("ru-conditional", {codes.RU_ENP: "9900000000000028", codes.RU_SNILS: "10000000110"}, "Пётр Иванов", "1970-02-28",
           "+79270000003", CONDITIONAL, reason="arrears", category="self", ends_in=1, tracking="73090028"),
    person("ru-pending", {codes.RU_ENP: "9900000000000036", codes.RU_SNILS: "10000000211"}, "Анна Кузнецова", "1999-09-09",
           "+79270000004", PENDING, reason="starts-later", ends_in=0, tracking="73090036", annual=True),
    person("ru-child", {codes.RU_ENP: "9900000000000044", codes.RU_SNILS: "10000000312"}, "Маша Петрова", "2018-04-01",
           "+79270000001", INSURED, reason="state-pays", category="state", ends_in=13, tracking="73090044"),
)
CN = (
    person("cn-insured", {codes.CN_RESIDENT_ID: "11010519491231002X"}, "秀英 王", "1949-12-31", "+8613800000001", INSURED,
           category="resident", ends_in=13, tracking="12390021"),
    person("cn-not-insured", {codes.CN_RESIDENT_ID: "440524188001010014"}, "强 李", "1980-01-01", "+8613800000002", NOT_INSURED,
           reason="arrears", category="resident", ends_in=-2, tracking="12390014"),
    person("cn-conditional", {codes.CN_RESIDENT_ID: "330102198001010018"}, "伟 张", "1980-01-01", "+8613800000003", CONDITIONAL,
           reason="arrears", ends_in=1, tracking="12390018"),
    person("cn-pending", {codes.CN_RESIDENT_ID: "330102199002020028"}, "静 陈", "1990-02-02", "+8613800000004", PENDING,
           reason="starts-later", category="resident", ends_in=0, tracking="12390028"),
    person("cn-child", {codes.CN_RESIDENT_ID: "330102201804040047"}, "乐 王", "2018-04-04", "+8613800000001", INSURED,
           category="resident", ends_in=13, tracking="12390047"),
)
# fmt: on
FIXED: dict[str, tuple[Person, ...]] = {"kz": KZ, "ir": IR, "ru": RU, "cn": CN}
"""By programme. A phone ending in 0005 (kz) or 0001 (ir, ru, cn) is on file for a parent and a child."""


def load_people(
    store: PeopleStore, programme: str, count: int, seed: int, progress: Callable[[int], None]
) -> None:
    """Put that many made-up people, the same for the same seed, and the fixed ones before them, into the store.

    Calls `progress` with the number of people put so far. Memory does not grow with the count.
    """
    store.add(FIXED.get(programme, ()))
    people, put = generate(programme, count, seed), 0
    while batch := list(islice(people, BATCH)):
        store.add(batch)
        put += len(batch)
        progress(put)
