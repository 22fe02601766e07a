"""`coverline dial`: the line from a handset in the terminal to a product that runs."""

from collections.abc import Collection
from urllib.parse import urlsplit

from app.settings import SMPP_PORTS, Settings
from ussd_gateway.simulator.aggregators import AGGREGATORS
from ussd_gateway.simulator.line import Line, MessageCentre
from ussd_gateway.simulator.model import MODELS
from ussd_gateway.simulator.profile import PROFILES
from ussd_gateway.simulator.smpp import SmppCarrier
from ussd_gateway.smpp.dialects import Dialect


def line_of(settings: Settings, url: str, protocol: str, profile: str, handset: str) -> Line:
    """Return the line to the product at this address, the demo's if there is none; raise `LookupError` for unknown names."""
    _refuse_unknown("protocol", protocol, (*AGGREGATORS, SmppCarrier.name))
    _refuse_unknown("profile", profile, PROFILES)
    _refuse_unknown("handset", handset, MODELS)
    address = url or settings.own_url
    if protocol == SmppCarrier.name:
        return Line(address, protocol, profile=profile, model=handset, centre=_centre(settings))
    secret = settings.ussd_route(protocol).secret.get_secret_value() or None
    return Line(address, protocol, secret, profile, handset)


def _centre(settings: Settings) -> MessageCentre:
    """Return where the product looks for its SMSC, for a while to be this command."""
    at = urlsplit(settings.smpp_url)
    if at.scheme != "smpp":
        raise LookupError("set COVERLINE_SMPP_URL to smpp://127.0.0.1:2775, for the product and for this")
    dialect = Dialect(settings.smpp_session, settings.smpp_end, settings.smpp_coding)
    return MessageCentre(at.hostname or "127.0.0.1", at.port or SMPP_PORTS[at.scheme], dialect)


def _refuse_unknown(kind: str, name: str, known: Collection[str]) -> None:
    if name not in known:
        raise LookupError(f"there is no {kind} {name!r}; there are {', '.join(known)}")
