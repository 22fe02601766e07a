"""`coverline check`: every programme checked with the services, the pager and the codes that it will meet."""

from app.channels import smpp_route_of, ussd_routes_of
from app.product import outcomes
from app.settings import Settings
from dialogs.check import check_all
from dialogs.load import load_programmes
from ussd_gateway.paging import Budget, pages


def faults_of(settings: Settings) -> list[str]:
    """Return a line for every mistake in the programmes' data."""
    routes = [*ussd_routes_of(settings, bytes).values(), smpp_route_of(settings, bytes)]
    budgets = [route.budget for route in routes if route is not None] or [Budget()]
    # What fits the narrowest route fits all.
    budget = Budget(min(one.septets for one in budgets), min(one.ucs2 for one in budgets))
    programmes = load_programmes(settings.programmes, settings.programmes_dir)
    return check_all(programmes, outcomes(), lambda wording: pages(wording, budget))
