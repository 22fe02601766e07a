"""How a mobile network carries USSD: its limits, its timers, its habits and its faults, read from `profiles/*.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from ussd_gateway.paging import Budget

FOLDER = Path(__file__).parent / "profiles"


@dataclass(frozen=True, slots=True)
class Faults:
    """What goes wrong, each a share of 1."""

    repeated: float = 0.0  # requests that are sent twice at once
    lost_requests: float = 0.0  # that never reach the product
    lost_replies: float = 0.0  # that the product gave and the network did not get
    broken: float = 0.0  # sessions that break off as a screen arrives


@dataclass(frozen=True, slots=True)
class Profile:
    """A network's habits. Times are in seconds."""

    name: str = "standard"
    about: str = ""  # one line for whoever chooses it
    carries: Budget = field(default_factory=Budget)
    too_long: Literal["cut", "ends"] = (
        "cut"  # what happens to a longer screen: it is cut, or the session ends
    )
    user_seconds: float = 60.0  # for a reply
    session_seconds: float = 180.0  # for the whole session, whatever happens in it
    app_seconds: float = 10.0  # for the product's answer
    retry_seconds: float = 0.0  # without an answer until the request is sent again, once; never if 0
    suffix: Literal["text", "code", "nothing"] = "text"  # where what was dialled behind the code is put
    doubles: bool = False  # every start is sent twice, under two session ids
    second_dial: Literal["replaces", "refused"] = "replaces"  # one that is made while a session is open
    pushes: bool = True  # whether the network begins sessions (USSR) and tells things (USSN)
    faults: Faults = field(default_factory=Faults)


def read_profiles(folder: Path = FOLDER) -> Mapping[str, Profile]:
    """Return the profiles of a folder's TOML files by name, in the order of the file names.

    `octets` is what a USSD string may take; `septets` and `units` are said where a network cuts lower than that.
    """
    read = (_profile(tomllib.loads(path.read_text("utf-8"))) for path in sorted(folder.glob("*.toml")))
    return MappingProxyType({profile.name: profile for profile in read})


def _profile(told: dict[str, Any]) -> Profile:
    octets = told.pop("octets")
    carries = Budget(told.pop("septets", octets * 8 // 7), told.pop("units", octets // 2))
    return Profile(**told | {"carries": carries, "faults": Faults(**told.get("faults", {}))})


PROFILES = read_profiles()
"""Networks to try the product on."""
