"""What a fund's eligibility answer says about the free check-up by age."""

from coverage_backend import codes
from coverage_backend.account import Checkup
from coverage_backend.errors import BackendRefused
from coverage_backend.fhir import CoverageEligibilityResponse, Item
from coverage_backend.reading import shown

YEARS_AHEAD = 20


def checkup(answer: CoverageEligibilityResponse, year: int) -> Checkup:
    """Return what a response to that question says; raise BackendRefused if it holds an error.

    `excluded` missing means "not excluded": https://hl7.org/fhir/R4/coverageeligibilityresponse.html. Without the item nobody knows.
    """
    if answer.outcome == "queued":
        return Checkup(None, year, None, "queued")
    if answer.outcome == "error" or answer.error:
        if answer.error and all(error.code.holds("not-found") for error in answer.error):
            return Checkup(None, year, None, "not-found")
        raise BackendRefused("the response holds an error")
    items = [
        item
        for cover in answer.insurance
        for item in cover.item
        if item.product_or_service.holds(codes.DISPANSERIZATION)
    ]
    if not items:
        return Checkup(None, year, None, "")
    item = min(items, key=lambda one: one.excluded)
    return Checkup(not item.excluded, year, next_year(item, year), reason(item))


def next_year(item: Item, year: int) -> int | None:
    """Return the next year that the item names, None if it names none that is to come."""
    named = (
        benefit.allowed_unsigned_int
        for benefit in item.benefit
        if benefit.type.holds("next-year") and benefit.allowed_unsigned_int is not None
    )
    return next((one for one in named if year < one <= year + YEARS_AHEAD), None)


def reason(item: Item) -> str:
    """Return why, by its code, or an empty string."""
    return shown(next((one.value_code for one in item.extension if one.url == codes.REASON), ""))
