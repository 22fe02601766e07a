"""The page's own words, in the language an agent reads, and how it tells times and what happened."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import cache
from pathlib import Path

from aiohttp import web
from babel.core import negotiate_locale

from desk.case import Event, Kind
from i18n.catalogue import Catalogue, Value
from i18n.numerals import persian_digits

LOCALES = Path(__file__).parent / "locales"
COOKIE = "desk_language"
DEFAULT = "en"
RIGHT_TO_LEFT = frozenset({"fa"})
NEEDLESS = re.compile("\u2068([^\u2068\u2069\u0590-\u08ff]*)\u2069")
"""Marks around a value in which nothing runs from right to left."""
CALL_BACK = "call_back"  # what an unmasking was about, where it was the number to call
HOUR, DAY = 60, 24 * 60


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that the page speaks, its first one first; one whose words are not all there is none."""
    every = set(words_of(DEFAULT).catalogue.messages())
    spoken = [
        folder.name
        for folder in LOCALES.iterdir()
        if every <= set(words_of(folder.name).catalogue.messages())
    ]
    return tuple(sorted(spoken, key=lambda name: (name != DEFAULT, name)))


def direction(language: str) -> str:
    """Return the direction of a language's script, as HTML's `dir` has it."""
    return "rtl" if language in RIGHT_TO_LEFT else "ltr"


def chosen(request: web.Request) -> str:
    """Return the language that the agent switched to, else the first that their browser asks for and we speak."""
    spoken = languages()
    if (kept := request.cookies.get(COOKIE, "")) in spoken:
        return kept
    asked = [part.partition(";")[0].strip() for part in request.headers.get("Accept-Language", "").split(",")]
    found = negotiate_locale([one for one in asked if one.replace("-", "").isalnum()], spoken, sep="-")
    return found if found in spoken else DEFAULT


@cache
def words_of(language: str) -> "DeskWords":
    """Return the page's words in that language."""
    return DeskWords(language, Catalogue(language, [LOCALES], small=False))


@dataclass(frozen=True)
class DeskWords:
    """What the page says."""

    language: str
    catalogue: Catalogue

    def __call__(self, message: str, **values: Value) -> str:
        """Return a message's words; values keep their direction apart only where it is another one."""
        words, left = self.catalogue.text(message, values), ""
        while words != left and direction(self.language) == "ltr":
            left, words = words, NEEDLESS.sub(r"\1", words)
        return words

    def digits(self, told: float | str) -> str:
        """Return a number, or what has some, in the digits that the language prints; its point is a point of the script."""
        text = str(told)
        return persian_digits(text).replace(".", "٫") if self.language == "fa" else text

    def apart(self, told: str) -> str:
        """Return words for where nothing around them says which way they run: in a picture."""
        return f"\u2068{told}\u2069" if direction(self.language) == "rtl" else told

    def known(self, message: str, otherwise: str) -> str:
        """Return a message's words, or what is given where there is no such message."""
        return self.catalogue.text(message) if message in self.catalogue else otherwise

    def clock(self, at: datetime, now: datetime, zone: tzinfo) -> str:
        """Return the time of day in the office's zone, with the day in front where it is not today."""
        there, today = at.astimezone(zone), now.astimezone(zone)
        if there.date() == today.date():
            return self.digits(there.strftime("%H:%M"))
        return self("moment", at=there)

    def due(self, at: datetime | None, now: datetime) -> str:
        """Return how long there is until a deadline, or for how long it has passed; empty where none runs."""
        if at is None:
            return ""
        return self("due-late" if at <= now else "due-in", span=self.span(abs(at - now)))

    def span(self, long: timedelta) -> str:
        """Return a length of time in its largest unit."""
        minutes = max(1, int(long.total_seconds() // 60))
        if minutes < HOUR:
            return self("span-minutes", count=minutes)
        if minutes < 2 * DAY:
            return self("span-hours", count=minutes // HOUR)
        return self("span-days", count=minutes // DAY)

    def happened(self, event: Event, tier: str) -> str:
        """Return what happened to a case, as a line of its history; `tier` is the name of the tier it was raised to."""
        who = event.agent or self("who-clock")
        first = event.about.partition(" ")[0]
        match event.kind:
            case Kind.RAISED:
                why = self("because-deadline") if event.about.endswith("deadline") else event.text
                return self("event-raised", who=who, tier=tier or first, why=why)
            case Kind.HANDED_BACK:
                why = self("because-shift") if event.about == "shift" else event.text
                return self("event-handed_back", who=who, why=why)
            case Kind.CLOSED:
                ended = {"person": "event-closed-person", "time": "event-closed-time"}
                return self(ended.get(event.about, "event-closed"), who=who)
            case Kind.CALLED:
                return self("event-called" if first == "reached" else "event-called-no_answer", who=who)
            case Kind.UNMASKED:
                what = "event-unmasked-call" if first == CALL_BACK else "event-unmasked"
                return self(what, who=who, why=event.text)
            case Kind.MERGED:
                return self("event-merged", who=who, other=event.about)
            case Kind.RATED:
                return self("event-rated", stars=int(first) if first.isdigit() else 0)
            case _:
                message = f"event-{event.kind}"
                return self(message, who=who) if message in self.catalogue else event.kind
