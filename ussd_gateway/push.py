"""Texts that a network shows on a phone by itself, which nobody has dialled for (3GPP TS 22.090: USSN)."""

from typing import Protocol


class NetworkPush(Protocol):
    """A route whose network does that. It is tried once: what was not shown leaves as an SMS."""

    async def tell(self, msisdn: str, text: str) -> bool:
        """Show a text, and return whether the phone has said that it did: not while it is busy, off, or silent about it.

        False as well for a text that is longer than a screen.
        """
        ...
