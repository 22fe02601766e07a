"""`coverline check`: every programme checked with the services, the pager and the codes that it will meet."""

from app.product import outcomes
from app.settings import Settings
from dialogs.check import check_all
from dialogs.load import load_programmes
from ussd_gateway.paging import Budget, pages


def faults_of(settings: Settings) -> list[str]:
    """Return a line for every mistake in the programmes' data."""
    budget = Budget(settings.ussd_septets, settings.ussd_units)
    programmes = load_programmes(settings.programmes, settings.programmes_dir)
    return check_all(programmes, outcomes(), lambda wording: pages(wording, budget))
