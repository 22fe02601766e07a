"""What was owed and paid for a person, month by month."""

from datetime import date

from coverage_backend import asking, persons, reading
from coverage_backend.eligibility import Identifier, Month
from coverage_backend.errors import BackendGarbled
from coverage_backend.fhir import Invoice, of_type
from coverage_backend.wire import Wire


async def contributions(wire: Wire, who: Identifier, since: date) -> tuple[Month, ...]:
    """Return the contributions since a day, newest first; nothing for an unknown person."""
    patient = await persons.patient(wire, who)
    if patient is None:
        return ()
    found = await persons.found(wire, "Invoice", asking.contribution_search(patient.id, since))
    invoices = of_type(found, Invoice)
    if any(invoice.subject.reference != f"Patient/{patient.id}" for invoice in invoices):
        raise BackendGarbled("contributions of somebody else")
    months = [month for invoice in invoices if (month := reading.invoiced_month(invoice)) is not None]
    return reading.newest_first([month for month in months if month.month >= since.strftime("%Y-%m")])
