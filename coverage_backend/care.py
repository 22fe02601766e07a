"""The care that a person received, as clinics charged it to the fund."""

import re
from datetime import date
from decimal import Decimal

from coverage_backend import codes, persons
from coverage_backend.account import CareEvent
from coverage_backend.eligibility import Identifier
from coverage_backend.errors import BackendGarbled
from coverage_backend.fhir import CodeableConcept, Money, of_type
from coverage_backend.fhir_account import ExplanationOfBenefit
from coverage_backend.reading import first_day, last_day, money, shown
from coverage_backend.wire import Wire

LONGEST_NAME = 200
CURRENCY = re.compile(r"[A-Z]{3}")


async def care(wire: Wire, who: Identifier, since: date, until: date) -> tuple[CareEvent, ...]:
    """Return the care that falls into those days, newest first; nothing for an unknown person.

    R4 cannot search by the day of a service. What was given in those days was charged later: search by that day, choose here.
    """
    patient = await persons.patient(wire, who)
    if patient is None:
        return ()
    form = {
        "patient": f"Patient/{patient.id}",
        "created": f"ge{since.isoformat()}",
        "_sort": "-created",
        "_count": "200",
    }
    charged = of_type(await persons.found(wire, "ExplanationOfBenefit", form), ExplanationOfBenefit)
    if not all(one.patient.leads_to("Patient", patient.id) for one in charged):
        raise BackendGarbled("care for somebody else")
    events = [event(one) for one in charged if one.status == "active"]
    chosen = [one for one in events if one.begins <= until and since <= one.ends]
    return tuple(sorted(chosen, key=lambda one: (one.begins, one.ends, one.id), reverse=True))


def event(told: ExplanationOfBenefit) -> CareEvent:
    """Return one treatment; raise BackendGarbled if its days or its cost cannot be read."""
    begins = first_day(told.billable_period.start)
    ends = last_day(told.billable_period.end) or begins
    if begins is None or ends is None or ends < begins:
        raise BackendGarbled("care without its days")
    cost = charge(told)
    names = (shown(worded(line.product_or_service), LONGEST_NAME) for line in told.item)
    kinds = (line.category.code(codes.CARE_KIND) for line in told.item)
    conditions = (line.location_codeable_concept.code(codes.CARE_CONDITION) for line in told.item)
    return CareEvent(
        id=told.id,
        name=", ".join(dict.fromkeys(filter(None, names))),
        kind=next(filter(None, kinds), ""),
        condition=next(filter(None, conditions), ""),
        begins=begins,
        ends=ends,
        organisation=shown(told.provider.display),
        cost=money(cost) or Decimal(0),
        currency=cost.currency if CURRENCY.fullmatch(cost.currency) else "",
    )


def worded(service: CodeableConcept) -> str:
    """Return what a service is called, by its code if it has no words."""
    return service.text or next((one.display or one.code for one in service.coding), "")


def charge(told: ExplanationOfBenefit) -> Money:
    """Return what the fund was charged: the total submitted, or else the sum of the lines; raise BackendGarbled without either."""
    submitted = [one for one in told.total if one.category.holds("submitted")]
    totals = submitted + [one for one in told.total if not one.category.coding]
    for total in totals:
        if total.amount.value is not None:
            return total.amount
    lines = [one.net for one in told.item if money(one.net) is not None]
    if not lines or len({one.currency for one in lines}) > 1:
        raise BackendGarbled("care without its cost")
    return Money(sum((one.value or Decimal(0) for one in lines), Decimal(0)), lines[0].currency)
