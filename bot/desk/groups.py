"""Which support group a case goes to: read from a setting, the first group that takes it wins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from desk.case import Case

WRITTEN = re.compile(
    r"(?P<chat>-\d{1,18})"
    r"(?::(?P<programme>[\w-]+|\*)?(?:/(?P<organisation>[\w-]+|\*)?(?:/(?P<tier>\d|\*))?)?)?"
    r"(?:@(?P<language>[a-z]{2}))?"
)
ALL = "*"


@dataclass(frozen=True, slots=True)
class Group:
    """A supergroup with topics, and which cases it takes; an empty word narrows nothing."""

    chat_id: int
    programme: str = ""
    organisation: str = ""
    tier: int = 0
    language: str = ""  # of the bot's own words; the programme's first one if empty

    @classmethod
    def read(cls, written: str) -> Self:
        """Return the group of `-1001:ru/tfoms-moscow/3@ru`, of which only the chat's id must be there. Raises ValueError."""
        found = WRITTEN.fullmatch(written)
        if found is None:
            raise ValueError(f"{written!r} is not <chat id>[:programme[/organisation[/tier]]][@language]")
        programme, organisation, tier = (
            "" if found[part] in {None, ALL} else found[part]
            for part in ("programme", "organisation", "tier")
        )
        return cls(int(found["chat"]), programme, organisation, int(tier or 0), found["language"] or "")

    def takes(self, case: Case) -> bool:
        """Return whether the case belongs here."""
        return (
            self.programme in {"", case.programme}
            and self.organisation in {"", case.organisation}
            and self.tier in {0, case.tier}
        )


class Groups:
    """All groups of the bot, in the order in which they are asked."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._groups = tuple(groups)
        self.chats = frozenset(group.chat_id for group in groups)

    def of(self, case: Case) -> Group | None:
        """Return the first group that takes the case; None if it is for the desk's page alone."""
        return next((group for group in self._groups if group.takes(case)), None)

    def language(self, chat_id: int) -> str:
        """Return the language set for a chat; empty if none is."""
        return next((group.language for group in self._groups if group.chat_id == chat_id), "")

    def programme(self, chat_id: int) -> str:
        """Return the one programme of a chat; empty if it takes several."""
        return next((group.programme for group in self._groups if group.chat_id == chat_id), "")
