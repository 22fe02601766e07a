"""Who may have the free check-up in a year, by the reference backend's rule.

Three years apart from 18, every year from 40 and for those who have a right to it every year: order 404n of the Russian Ministry of
Health of 27 April 2021, point 5. Age is the year less the year of birth.
"""

OF_AGE, EVERY_YEAR_FROM, APART = 18, 40, 3


def reason(birth_year: int, year: int, *, annual: bool) -> str:
    """Return why somebody may have it: `annual`, `age-40`, `every-third-year`; or why not: `under-18`, `not-this-year`."""
    age = year - birth_year
    if age < OF_AGE:
        return "under-18"
    if annual:
        return "annual"
    if age >= EVERY_YEAR_FROM:
        return "age-40"
    return "not-this-year" if age % APART else "every-third-year"


def entitled(birth_year: int, year: int, *, annual: bool) -> bool:
    """Tell whether somebody may have it that year."""
    return reason(birth_year, year, annual=annual) not in {"under-18", "not-this-year"}


def next_year(birth_year: int, year: int, *, annual: bool) -> int:
    """Return the first year after that one in which they may."""
    soon = max(year + 1, birth_year + OF_AGE)
    return next(one for one in range(soon, soon + APART) if entitled(birth_year, one, annual=annual))
