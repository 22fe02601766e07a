"""What a programme's campaigns may be about and when they may write, read from `campaigns.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

FILE = "campaigns.toml"
MESSAGES_A_MINUTE = 300
QUIET_FROM, QUIET_UNTIL = time(20), time(9)
SECOND_AFTER_DAYS = 7
CHECKUP = "checkup"
"""The way of coming that the fund is asked about: the check-up, among the care that the person received."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """The hours in which nobody is written to, in the programme's own time; they may go over midnight."""

    zone: ZoneInfo
    begins: time = QUIET_FROM
    ends: time = QUIET_UNTIL

    def over_at(self, now: datetime) -> datetime:
        """Return the moment itself if people may be written to, else when the quiet hours end."""
        here = now.astimezone(self.zone)
        clock = here.time()
        if self.begins == self.ends:
            return now
        if self.begins < self.ends:
            quiet, tomorrow = self.begins <= clock < self.ends, False
        else:
            quiet, tomorrow = clock >= self.begins or clock < self.ends, clock >= self.begins
        if not quiet:
            return now
        day = here.date() + timedelta(days=1) if tomorrow else here.date()
        return datetime.combine(day, self.ends, self.zone)


@dataclass(frozen=True, slots=True)
class About:
    """What a campaign can be about: a published place that people dial or tap, with questions if it is a survey."""

    name: str
    alias: str  # the published place's name, for links
    code: str  # and what is dialled
    tier: int = 2
    came: str = ""  # how it is known that somebody came without answering: `checkup`, or nothing
    dialog: str = ""  # the survey's; none: a notice

    @property
    def kind(self) -> str:
        """Whether it asks or only tells."""
        return "survey" if self.dialog else "notice"


@dataclass(frozen=True, slots=True)
class CampaignRules:
    """A programme's campaigns, as data."""

    programme: str
    quiet: Quiet
    stop_code: str = ""  # what ends all messages when it is dialled
    rate: int = MESSAGES_A_MINUTE
    second_after: int = SECOND_AFTER_DAYS
    subjects: Mapping[str, About] = field(default_factory=dict)


def read_rules(folder: Path, programme: str, zone: ZoneInfo, codes: Mapping[str, str]) -> CampaignRules:
    """Return the rules of the programme in that folder; `codes` are what is dialled, by the place's name.

    A programme without the file has quiet hours and no campaigns. Raises ValueError for faulty data.
    """
    file = folder / FILE
    table = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    try:
        quiet = table.get("quiet", {})
        return CampaignRules(
            programme,
            Quiet(zone, quiet.get("from", QUIET_FROM), quiet.get("until", QUIET_UNTIL)),
            codes.get(table.get("stop", ""), ""),
            int(table.get("messages_a_minute", MESSAGES_A_MINUTE)),
            int(table.get("second_after_days", SECOND_AFTER_DAYS)),
            {name: _about(name, told, codes) for name, told in table.get("about", {}).items()},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ValueError(f"{file}: {error!r}") from error


def _about(name: str, told: Mapping[str, Any], codes: Mapping[str, str]) -> About:
    came = told.get("came", "")
    if came not in {"", CHECKUP}:
        raise ValueError(f"nobody knows whether somebody came by {came!r}")
    place = told["place"]
    return About(name, place, codes[place], told.get("tier", 2), came, told.get("dialog", ""))
