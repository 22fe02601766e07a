"""SMS that an ESME submits: read in their alphabet, parts put together, laid into handsets' inboxes as an SMSC has it done."""

import re
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from ussd_gateway.smpp.bodies import Address, Message
from ussd_gateway.smpp.codings import decode
from ussd_gateway.smpp.pdu import Malformed, Status
from ussd_gateway.smpp.sms import HEADER_FOLLOWS, INTERNATIONAL

if TYPE_CHECKING:
    from ussd_gateway.simulator.network import Network

OWN_SENDER = "SMSC"  # above a message whose sender has no name of its own
UNKNOWN = 0
_PHONE = re.compile(r"[1-9][0-9]{5,14}")
_JOINED, _JOINED_WIDE = 0x00, 0x08
"""Elements of a header that tell a part's place, with a reference of one octet or of two (3GPP TS 23.040, 9.2.3.24)."""


class _Place(NamedTuple):
    """Of which message a text is a part, of how many, and which."""

    reference: bytes
    parts: int
    number: int


class Inboxes:
    """Takes each part as an SMSC does; a handset shows a message when it has all of its parts."""

    def __init__(self) -> None:
        self._waiting: dict[tuple[Address, Address, int, bytes, int], dict[int, bytes]] = {}
        self._numbers = count(1)

    def take(self, network: "Network", message: Message) -> int:
        """Return the status that answers a `submit_sm`; raise `Malformed` for one whose header is none."""
        phone = message.destination
        if phone.ton not in {UNKNOWN, INTERNATIONAL} or not _PHONE.fullmatch(phone.number):
            return Status.INVALID_DESTINATION
        if (octets := self._whole(message)) is not None:
            text = decode(octets, message.coding, "smpp")
            # Sent twice is shown twice: nothing in SMPP tells an SMSC that it has a message already.
            network.deliver_sms(
                f"+{phone.number}", _shown(message.source), text, f"smpp {next(self._numbers)}"
            )
        return Status.OK

    def _whole(self, message: Message) -> bytes | None:
        """Return all octets of a text, nothing as long as parts of it are missing."""
        if not message.esm_class & HEADER_FOLLOWS:
            return message.text
        place, octets = _headed(message.text)
        if place is None:
            return octets
        key = message.source, message.destination, message.coding, place.reference, place.parts
        parts = self._waiting.setdefault(key, {})
        parts[place.number] = octets
        if len(parts) < place.parts:
            return None
        del self._waiting[key]
        return b"".join(octets for _, octets in sorted(parts.items()))


def _headed(octets: bytes) -> tuple[_Place | None, bytes]:
    """Return what a text's header says of its place, and the text behind it (3GPP TS 23.040, 9.2.3.24)."""
    if not octets or len(octets) <= octets[0]:
        raise Malformed(Status.INVALID_LENGTH)
    header, text = octets[1 : 1 + octets[0]], octets[1 + octets[0] :]
    place = None
    while header:
        element, value = header[0], header[2 : 2 + header[1]] if len(header) > 1 else b""
        header = header[2 + len(value) :]
        if (element, len(value)) in {(_JOINED, 3), (_JOINED_WIDE, 4)} and 1 <= value[-1] <= value[-2]:
            place = _Place(value[:-2], value[-2], value[-1])
    return place, text


def _shown(source: Address) -> str:
    """Return what a handset shows of a sender."""
    return f"+{source.number}" if source.ton == INTERNATIONAL else source.number or OWN_SENDER
