"""SMS out: into how many parts the network cuts a text, and what can go wrong on the way.

SmsNotSent         the provider did not take it now; the same message may be sent again
"""

from typing import Protocol

from ussd_gateway.gsm7 import measure, septets

GSM7_ALONE, GSM7_PART = 160, 153
UCS2_ALONE, UCS2_PART = 70, 67
"""What one SMS holds, and what each of several does beside the header that joins them (3GPP TS 23.040, 9.2.3.24.1)."""


class SmsNotSent(Exception):  # a fact
    """The provider did not take the message; it may at the next try. The text is a word for why."""

    retryable = True


class SmsOut(Protocol):
    """A way out for SMS."""

    async def send(self, msisdn: str, text: str, reference: str) -> str:
        """Hand a message over, whole, and return the id that it was given.

        Raises `SmsNotSent` if it may be taken later, `Postponed` if silence is asked for, `Undeliverable` if it never
        will be.
        """
        ...


def parts(text: str) -> int:
    """Return how many SMS a text takes."""
    return len(split(text))


def split(text: str) -> list[str]:
    """Return the text as the SMS that it takes. No character is torn: neither a surrogate pair nor an escaped septet."""
    measured = measure(text)
    gsm7 = measured.alphabet == "gsm7"
    if measured.units <= (GSM7_ALONE if gsm7 else UCS2_ALONE):
        return [text]
    room = GSM7_PART if gsm7 else UCS2_PART
    begins, left = [0], room
    for place, character in enumerate(text):
        units = (
            (septets(character) or 1) if gsm7 else len(character.encode("utf-16-le", "surrogatepass")) // 2
        )
        if units > left:
            begins.append(place)
            left = room
        left -= units
    return [text[begin:end] for begin, end in zip(begins, [*begins[1:], None], strict=True)]
