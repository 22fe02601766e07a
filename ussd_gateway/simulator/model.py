"""Handsets by what they can show: every script, the letters of GSM-7 alone, or lines from the left only."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from ussd_gateway.packing import UCS2_DCS, UssdString, decode

BOX = "\N{WHITE SQUARE}"


class UnknownAlphabet(ValueError):
    """A USSD string in an alphabet that the handset does not have (3GPP TS 24.080, 4.2.2)."""


@dataclass(frozen=True, slots=True)
class Model:
    """A kind of handset."""

    name: str
    about: str  # one line for whoever chooses it
    ucs2: Literal["shows", "refuses", "boxes"] = "shows"
    right_to_left: bool = (
        True  # without it the letters of each line stand from the left in the order they are said
    )

    def read(self, string: UssdString) -> str:
        """Return what the handset makes of a string; raise `UnknownAlphabet` where it tells the network that it cannot."""
        if string.dcs != UCS2_DCS or self.ucs2 == "shows":
            return decode(string)
        if self.ucs2 == "refuses":
            raise UnknownAlphabet("the handset does not know the alphabet")
        return "".join(character if character.isascii() else BOX for character in decode(string))


MODELS = MappingProxyType(
    {
        model.name: model
        for model in (
            Model("any", "every script"),
            Model("gsm", "GSM only, others refused", ucs2="refuses"),
            Model("boxes", "GSM only, boxes for others", ucs2="boxes"),
            Model("leftward", "no right-to-left", right_to_left=False),
        )
    }
)
"""Handsets to try the product on; the first is what a number has unless another was chosen."""
