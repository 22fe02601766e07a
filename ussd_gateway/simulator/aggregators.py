"""The aggregators that a simulated network can send its calls through, by name."""

from collections.abc import Callable
from types import MappingProxyType

from ussd_gateway.simulator.africas_talking import AfricasTalking
from ussd_gateway.simulator.aggregator import Aggregator
from ussd_gateway.simulator.arkesel import Arkesel
from ussd_gateway.simulator.comviva import Comviva
from ussd_gateway.simulator.hubtel import Hubtel
from ussd_gateway.simulator.nalo import Nalo
from ussd_gateway.simulator.truroute import TruRoute

AGGREGATORS: MappingProxyType[str, Callable[[str | None], Aggregator]] = MappingProxyType(
    {kind.name: kind for kind in (AfricasTalking, Hubtel, Arkesel, Nalo, TruRoute, Comviva)}
)
"""Each is called with the route's secret."""
