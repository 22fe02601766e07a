"""What a fund's FHIR answers say, in our words: pure functions from decoded resources."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime
from decimal import Decimal

from coverage_backend import codes
from coverage_backend.eligibility import Eligibility, Identifier, Month, Status
from coverage_backend.errors import BackendGarbled, BackendRefused
from coverage_backend.fhir import (
    CoverageEligibilityResponse,
    Insurance,
    Invoice,
    Item,
    Money,
    Patient,
    Period,
)

BELIEVED = range(1900, 2200)
"""Years; what is outside stands for no time in some systems, and in no other zone."""
LARGEST_AMOUNT = Decimal(10) ** 12
LONGEST_TEXT = 80
MONTH = re.compile(r"[12][0-9]{3}-(0[1-9]|1[0-2])")
PARTIAL_DATE = re.compile(r"([12][0-9]{3})(?:-(0[1-9]|1[0-2])(?:-([0-3][0-9])(?:T.*)?)?)?")
E164 = re.compile(r"\+[1-9][0-9]{6,14}")
BEST_FIRST = (Status.INSURED, Status.CONDITIONAL, Status.PENDING, Status.UNKNOWN, Status.NOT_INSURED)
"""Of several covers the best one counts; one that cannot be read outweighs one that has ended."""


def is_about(
    answer: CoverageEligibilityResponse, who: Identifier, known: list[Patient], *, by_number: bool
) -> bool:
    """Tell whether the answer is about the person who was asked for.

    Their number stands in `patient.identifier`, or in the Patient of the same bundle. `by_number`: also in
    `patient.reference` or `patient.display`, as openIMIS has it.
    """
    patient = answer.patient
    if patient.identifier.system == who.system or (
        patient.identifier.value == who.value and not patient.identifier.system
    ):
        return patient.identifier.value == who.value
    told = [one for one in known if one.id and patient.reference == f"Patient/{one.id}"]
    if told:
        return all(holds(one, who) for one in told)
    return by_number and who.value in {patient.display, patient.reference.removeprefix("Patient/")}


def holds(patient: Patient, who: Identifier) -> bool:
    """Tell whether this Patient has exactly that number, and no other number of the same system."""
    numbers = [number.value for number in patient.identifier if number.system == who.system]
    return numbers == [who.value]


def eligibility(
    answer: CoverageEligibilityResponse, on: date, *, insurer: str, only_active_listed: bool
) -> Eligibility:
    """Return what a processed response says about that day; raise BackendRefused or BackendGarbled if it says nothing.

    `only_active_listed`: no insurance in it means no cover (openIMIS); elsewhere it means that nobody knows.
    """
    if answer.status not in {"active", ""}:
        raise BackendGarbled("the response is not an active one")
    source = shown(answer.insurer.display) or insurer
    as_of = moment(answer.created)
    if answer.outcome == "queued":
        return Eligibility(Status.PENDING, None, as_of, source, reason="queued")
    if answer.outcome == "error" or answer.error:
        if answer.error and all(error.code.holds("not-found") for error in answer.error):
            return Eligibility(Status.NOT_INSURED, None, as_of, source, reason="not-found")
        raise BackendRefused("the response holds an error")
    if not answer.insurance:
        known = only_active_listed and answer.outcome == "complete"
        return Eligibility(Status.NOT_INSURED if known else Status.UNKNOWN, None, as_of, source)
    covers = [(standing(cover, on), cover) for cover in answer.insurance]
    status, cover = min(covers, key=lambda one: BEST_FIRST.index(one[0]))
    if status is Status.NOT_INSURED and answer.outcome != "complete":
        status = Status.UNKNOWN
    counted = next((item for item in cover.item if item.category.holds("contribution-months")), Item())
    paid, asked = counts(counted)
    return Eligibility(
        status=status,
        until=last_day(cover.benefit_period.end),
        as_of=as_of,
        source=source,
        reason=shown(cover.marked(codes.REASON)),
        category=shown(cover.marked(codes.CATEGORY)),
        months_paid=paid,
        months_asked=asked,
        months=newest_first(
            [month(item) for item in cover.item if item.category.holds("contribution-month")]
        ),
        tracking=shown(answer.pre_auth_ref),
        special=any(item.category.holds("special-patient") and not item.excluded for item in cover.item),
        initials=initials(answer.patient.display),
    )


def standing(cover: Insurance, on: date) -> Status:
    """Return what one cover is worth on that day: `inforce` wins; if absent, `benefitPeriod` must hold the day."""
    inforce = cover.inforce
    if inforce is None:
        inforce = spans(cover.benefit_period, on)
    marked = cover.marked(codes.STANDING)
    match inforce:
        case None:
            return Status.UNKNOWN
        case True:
            return Status.CONDITIONAL if marked == "conditional" else Status.INSURED
        case False:
            return Status.PENDING if marked == "pending" else Status.NOT_INSURED


def spans(period: Period, on: date) -> bool | None:
    """Tell whether the period holds that day; None if it has no readable end or start at all."""
    start, end = first_day(period.start), last_day(period.end)
    if (period.start and start is None) or (period.end and end is None) or not (start or end):
        return None
    return (start is None or start <= on) and (end is None or on <= end)


def first_day(text: str) -> date | None:
    """Return the first day of a FHIR date or dateTime, partial ones too; None if it is none."""
    found = PARTIAL_DATE.fullmatch(text)
    return calendar_day(int(found[1]), int(found[2] or 1), int(found[3] or 1)) if found else None


def last_day(text: str) -> date | None:
    """Return the last day of a FHIR date or dateTime, partial ones too; None if it is none."""
    found = PARTIAL_DATE.fullmatch(text)
    if not found:
        return None
    year, month_number = int(found[1]), int(found[2] or 12)
    return calendar_day(year, month_number, int(found[3] or monthrange(year, month_number)[1]))


def calendar_day(year: int, month_number: int, day: int) -> date | None:
    """Return that day, None if the calendar has none such."""
    try:
        return date(year, month_number, day)
    except ValueError:
        return None


def moment(text: str) -> datetime:
    """Return a FHIR dateTime with its time zone; now, if it is none or only a date."""
    try:
        told = datetime.fromisoformat(text)
    except ValueError:
        return datetime.now(UTC)
    return told if told.tzinfo else datetime.now(UTC)


def instant(text: str) -> datetime:
    """Return a FHIR instant or dateTime with its offset, a bare date as its midnight in UTC; raise BackendGarbled if it is none."""
    try:
        told = datetime.fromisoformat(text)
    except ValueError:
        raise BackendGarbled("a time that cannot be read") from None
    if told.year not in BELIEVED:
        raise BackendGarbled("a time beyond belief")
    return told if told.tzinfo else told.replace(tzinfo=UTC)


def counts(item: Item) -> tuple[int | None, int | None]:
    """Return months paid and months asked for; None where the fund does not count."""
    limit = 1200
    for benefit in item.benefit:
        paid, asked = benefit.used_unsigned_int, benefit.allowed_unsigned_int
        if paid is not None and asked is not None and 0 <= paid <= limit and 0 <= asked <= limit:
            return paid, asked
    return None, None


def month(item: Item) -> Month:
    """Return one payer's month out of an item of a response."""
    by = next((payer for concept in item.modifier if (payer := concept.code(codes.PAYER))), "")
    paid = next(
        (amount for benefit in item.benefit if (amount := money(benefit.used_money)) is not None), None
    )
    due = next(
        (amount for benefit in item.benefit if (amount := money(benefit.allowed_money)) is not None), None
    )
    return Month(named_month(item.name), paid, due, by)


def invoiced_month(invoice: Invoice) -> Month | None:
    """Return one payer's month out of an Invoice: `balanced` is paid, `issued` is due; None if it is no contribution.

    Raises BackendGarbled if it is paid and nobody knows how much: without a sum it would look like a gap.
    """
    if invoice.status not in {"balanced", "issued"} or not invoice.type.holds("contribution"):
        return None
    name = next((one.value for one in invoice.identifier if MONTH.fullmatch(one.value)), "")
    due = money(invoice.total_gross)
    due = money(invoice.total_net) if due is None else due
    if due is None and invoice.status == "balanced":
        raise BackendGarbled("a contribution without its sum")
    paid = due if invoice.status == "balanced" else Decimal(0)
    return Month(named_month(name), paid, due, invoice.type.code(codes.PAYER))


def named_month(text: str) -> str:
    """Return `YYYY-MM`; raise BackendGarbled if it is none."""
    if not MONTH.fullmatch(text):
        raise BackendGarbled("a contribution without its month")
    return text


def newest_first(months: list[Month]) -> tuple[Month, ...]:
    """Return the months, newest first, payers in a fixed order within a month."""
    return tuple(sorted(sorted(months, key=lambda one: one.by), key=lambda one: one.month, reverse=True))


def money(amount: Money) -> Decimal | None:
    """Return the amount, None if there is none; raise BackendGarbled if it is none that a person could owe."""
    if amount.value is None:
        return None
    if not amount.value.is_finite() or not 0 <= amount.value < LARGEST_AMOUNT:
        raise BackendGarbled("an amount beyond belief")
    return amount.value


def phones(patient: Patient, on: date) -> tuple[str, ...]:
    """Return the phones on file that are in use that day, in E.164; numbers without a country code are left out."""
    found: dict[str, None] = {}
    for contact in patient.telecom:
        if (
            contact.system not in {"phone", "sms"}
            or contact.use == "old"
            or spans(contact.period, on) is False
        ):
            continue
        number = re.sub(r"[\s().-]", "", contact.value.removeprefix("tel:"))
        if E164.fullmatch(number):
            found[number] = None
    return tuple(found)


def initials(name: str) -> str:
    """Return the first letters of a name, at most three: `A. S.`; of a Chinese one the first character: `王*`.

    A name that holds digits is none.
    """
    if any(letter.isdigit() for letter in name):
        return ""
    words = [word for word in re.split(r"[\s.]+", name[:LONGEST_TEXT]) if word[:1].isalpha()]
    if words and "一" <= words[0][0] <= "鿿":
        return f"{words[0][0]}*"
    return " ".join(f"{word[0].upper()}." for word in words[:3])


def shown(text: str, longest: int = LONGEST_TEXT) -> str:
    """Return a text of theirs, fit to stand on a screen: printable and not endless."""
    return "".join(letter for letter in text[:longest] if letter.isprintable())
