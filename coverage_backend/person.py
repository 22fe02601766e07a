"""A synthetic insured person, and the FHIR R4 resources that a fund keeps about one."""

from calendar import monthrange
from datetime import date

from msgspec import Struct

from coverage_backend import codes
from coverage_backend.codes import Resource
from coverage_backend.eligibility import Status
from coverage_backend.registry import reference_to

MONTHS = 12


class Person(Struct, array_like=True, frozen=True):
    """What the reference backend keeps of somebody; dates are counted from today, so that a demo stays true."""

    patient: str
    """`Patient.id`; without a dot."""
    numbers: tuple[tuple[str, str], ...]
    """System and value."""
    given: str
    family: str
    birth: str
    """ISO date."""
    phones: tuple[str, ...]
    """E.164."""
    clinic: str
    insurer: str
    standing: Status
    reason: str
    category: str
    ends_in: int
    """Cover ends with the month that is so many months from this one; negative: it has ended."""
    paid: int
    """Twelve bits, one a month, the lowest for last month: set if that month is paid."""
    due: tuple[tuple[str, int], ...]
    """Payer and amount a month."""
    currency: str
    tracking: str = ""
    special: bool = False
    attached: str = ""
    """Since when the clinic is theirs: an ISO date, or empty if nobody knows."""
    annual: bool = False
    """Whether they have a right to the check-up every year."""

    @property
    def name(self) -> str:
        """The whole name, in the order of its script."""
        chinese = "一" <= self.family[0] <= "鿿"
        return self.family + self.given if chinese else f"{self.given} {self.family}"


def months_before(today: date) -> list[str]:
    """Return the last twelve whole months as `YYYY-MM`, newest first."""
    return [month_from(today, -back) for back in range(1, MONTHS + 1)]


def month_from(today: date, distance: int) -> str:
    """Return the month at a distance in months, as `YYYY-MM`."""
    year, month = divmod(today.year * 12 + today.month - 1 + distance, 12)
    return f"{year:04}-{month + 1:02}"


def last_day_of(month: str) -> str:
    """Return the last day of a month `YYYY-MM`."""
    return f"{month}-{monthrange(int(month[:4]), int(month[5:]))[1]}"


def patient_of(person: Person) -> Resource:
    """Return the Patient."""
    clinic = reference_to(person.clinic)
    if person.attached:
        clinic["extension"] = [{"url": codes.ATTACHED, "valueDate": person.attached}]
    return {
        "resourceType": "Patient",
        "id": person.patient,
        "active": True,
        "identifier": [{"system": system, "value": value} for system, value in person.numbers],
        "name": [{"text": person.name, "family": person.family, "given": [person.given]}],
        "telecom": [{"system": "phone", "value": phone, "use": "mobile"} for phone in person.phones],
        "birthDate": person.birth,
        "generalPractitioner": [clinic],
    }


def coverage_of(person: Person, today: date) -> Resource:
    """Return the Coverage, its period counted from today."""
    starts = month_from(today, 1 if person.standing is Status.PENDING else -MONTHS)
    period = {"start": f"{starts}-01"}
    if person.ends_in or person.standing is not Status.PENDING:
        period["end"] = last_day_of(month_from(today, person.ends_in))
    extensions = [{"url": codes.STANDING, "valueCode": person.standing.replace("_", "-")}]
    if person.reason:
        extensions.append({"url": codes.REASON, "valueCode": person.reason})
    classes = [("plan", "osms" if person.numbers[0][0] == codes.KZ_IIN else "basic")]
    if person.special:
        classes.append(("special-patient", "yes"))
    if person.annual:
        classes.append(("annual-checkup", "yes"))
    resource: Resource = {
        "resourceType": "Coverage",
        "id": f"{person.patient}.cover",
        "extension": extensions,
        "status": "cancelled" if person.standing is Status.NOT_INSURED else "active",
        "type": {"coding": [{"system": codes.CATEGORY_CODES, "code": person.category}]},
        "beneficiary": {"reference": f"Patient/{person.patient}"},
        "period": period,
        "payor": [reference_to(person.insurer)],
        "class": [
            {"type": {"coding": [{"system": codes.CODES, "code": kind}]}, "value": value}
            for kind, value in classes
        ],
    }
    if person.tracking:
        resource["identifier"] = [{"system": codes.TRACKING, "value": person.tracking}]
    return resource


def invoices_of(person: Person, today: date) -> list[Resource]:
    """Return the contributions of the last twelve whole months, newest first, one Invoice a payer and month."""
    return [
        {
            "resourceType": "Invoice",
            "id": f"{person.patient}.{month}.{payer}",
            "identifier": [{"system": codes.MONTH, "value": month}],
            "status": "balanced" if person.paid >> back & 1 else "issued",
            "type": {
                "coding": [
                    {"system": codes.CODES, "code": "contribution"},
                    {"system": codes.PAYER, "code": payer},
                ]
            },
            "subject": {"reference": f"Patient/{person.patient}"},
            "date": f"{month}-25",
            "totalGross": {"value": amount, "currency": person.currency},
        }
        for back, month in enumerate(months_before(today))
        for payer, amount in person.due
    ]
