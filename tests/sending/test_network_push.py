"""What the network shows on a phone by itself leaves no SMS; everything else does, once."""

from datetime import UTC, datetime

import pytest

from app.channels import Pushes
from state.outbox import ClaimedMessage, Priority

PHONE, NOW = "+77010000001", datetime(2026, 3, 31, 12, tzinfo=UTC)


class Network:
    """What leaves: texts that a phone was to show, and SMS."""

    def __init__(self, *, shows: bool) -> None:
        self.shows, self.told, self.sent = shows, [], []

    async def tell(self, msisdn: str, text: str) -> bool:
        """Show a text, or not."""
        self.told.append((msisdn, text))
        return self.shows

    async def send(self, _msisdn: str, text: str, _reference: str) -> str:
        """Take an SMS."""
        self.sent.append(text)
        return "1"


async def nobody(_id: int) -> None:
    """Return that there is no such file."""


def message(key: str, tries: int = 1, priority: Priority = Priority.CONVERSATION) -> ClaimedMessage:
    """Return a message that a worker has in hand."""
    return ClaimedMessage(1, key, "sms", PHONE, "Your answer waits", tries, priority=priority)


async def left(network: Network, claimed: ClaimedMessage) -> tuple[int, int]:
    """Hand a message over; return how many texts and how many SMS left."""
    assert await Pushes(network, None, nobody, network).sms(claimed)
    return len(network.told), len(network.sent)


@pytest.mark.parametrize("key", ["case-12-answered", "owed-00ff", "card-00ff-11aa", "booking-00ff-day"])
async def test_notice_that_is_shown_needs_no_sms(key):
    """What waits for the next dial, and a reminder, are shown where the network can, and else sent."""
    assert await left(Network(shows=True), message(key)) == (1, 0)
    assert await left(Network(shows=False), message(key)) == (1, 1)


@pytest.mark.parametrize(
    "key", ["00ff", "00ff-sms", "booking-00ff-made", "booking-00ff-doctor-11aa", "campaign-1-2-1", "sms-00ff"]
)
async def test_what_is_read_again_is_an_sms(key):
    """Codes, numbers, lists, appointments made and campaigns are not shown only to be gone again."""
    assert await left(Network(shows=True), message(key)) == (0, 1)


async def test_it_is_tried_once():
    """A notice whose SMS failed is not shown a second time."""
    assert await left(Network(shows=True), message("case-12-answered", tries=2)) == (0, 1)


async def test_network_that_cannot():
    """Without such a route everything is an SMS."""
    network = Network(shows=True)
    assert await Pushes(network, None, nobody).sms(message("case-12-answered"))
    assert (network.told, len(network.sent)) == ([], 1)
