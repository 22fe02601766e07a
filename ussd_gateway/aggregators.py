"""The aggregators whose protocols are spoken, by the name that stands in the path."""

from types import MappingProxyType

from dialogs.turn import Sign
from ussd_gateway.exchange import HttpProtocol
from ussd_gateway.last_input import LastInput
from ussd_gateway.paging import Budget
from ussd_gateway.protocols import africas_talking, arkesel, comviva, hubtel, nalo, truroute
from ussd_gateway.route import Route

_ALL: tuple[HttpProtocol, ...] = (africas_talking, hubtel, arkesel, nalo, truroute, comviva)
PROTOCOLS = MappingProxyType({protocol.NAME: protocol for protocol in _ALL})


def route_over(
    protocol: HttpProtocol, sign: Sign, budget: Budget, *, code: str = "", repeat_window: float = 0
) -> Route:
    """Return the channel of a route over this protocol; no screen is longer than the aggregator carries."""
    if (most := protocol.MOST) is not None:
        budget = Budget(min(budget.septets, most.septets), min(budget.ucs2, most.ucs2))
    kind = Route if protocol.CUMULATIVE else LastInput
    return kind(sign, budget, protocol=protocol.NAME, code=code, repeat_window=repeat_window)
