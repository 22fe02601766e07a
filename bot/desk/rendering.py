"""What a topic shows of a case: its name, the message with the buttons, and what happened; plain text, pure functions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.citizens.channel import MESSAGE_UNITS, fitting
from bot.desk.topics import Standing
from bot.desk.words import Words
from desk.case import Case, Event, Kind, Packet
from desk.life import FREE, HELD, State
from desk.tiers import Offices
from desk.web.case import facts_of

NAME_LENGTH = 128
"""Longest name of a topic (Bot API, `createForumTopic`)."""
VALUE_LENGTH = 1000  # of an agent's reason inside a sentence: Fluent gives up on very long values
GOES_ON = "… "  # begins what did not fit into the message before, so that it cannot pass for one of the bot's questions
CHANNELS = {"sms": "phone"}  # the outbox's names, by those in texts
SPOKEN = frozenset({Kind.OPENED, Kind.SAID, Kind.ANSWERED, Kind.NOTED})


@dataclass(frozen=True, slots=True)
class Office:
    """Of a case: its programme's offices and the words of the group in which it is shown."""

    offices: Offices
    words: Words

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which times are told."""
        return self.offices.tiers[0].hours.zone

    def tier(self, level: int) -> str:
        """Return a tier's name."""
        name = next((one.name for one in self.offices.tiers if one.level == level), "")
        return self.words.of_programme(
            self.offices.programme, f"tier-{name}", self.words.page("tier-number", number=level)
        )

    def subject(self, case: Case) -> str:
        """Return a subject's name."""
        return self.words.of_programme(case.programme, f"subject-{case.subject}", case.subject)


def name_of(case: Case, office: Office) -> str:
    """Return the topic's name: number, programme, subject, tier."""
    parts = case.number, case.programme.upper(), office.subject(case), office.tier(case.tier)
    return " · ".join(parts)[:NAME_LENGTH]


def header(case: Case, office: Office, now: datetime) -> str:
    """Return the message that says where the case stands; it is edited when that changes."""
    words = office.words
    standing = f"standing-{case.state}"
    values = {"who": case.agent} if case.state in HELD else {}
    channel = words.page.known(f"channel-{CHANNELS.get(case.channel, case.channel)}", case.channel)
    spoken = words.page.known(f"language-{case.language}", case.language)
    lines = [
        name_of(case, office),
        words.page(standing, **values),
        words("header-person", channel=channel, end=case.address_end, language=spoken),
    ]
    if case.call_wanted:
        lines.append(words("header-call"))
    if case.due_at is not None and case.state in (*FREE, *HELD):
        late = case.overdue or case.due_at <= now
        lines.append(words("header-late" if late else "header-due", at=case.due_at.astimezone(office.zone)))
    if case.state in HELD:
        lines.append(words("header-how"))
    return "\n".join(lines)


def buttons(case: Case, office: Office) -> InlineKeyboardMarkup | None:
    """Return the header's buttons, a row each; none once the case is closed."""
    names = {State.CLOSED: (), State.RESOLVED: ("close",)}.get(State(case.state), ("claim", "close"))
    if case.state in HELD:
        above = ("raise",) if office.offices.above(case.tier) else ()
        names = (*above, "back", "resolve", "close")
    rows = [[_button(office.words(f"button-{name}"), name, case.id)] for name in names]
    return InlineKeyboardMarkup(rows) if rows else None


def tier_buttons(case: Case, office: Office) -> InlineKeyboardMarkup:
    """Return the tiers to which a case can be raised, in place of the header's buttons."""
    above = [
        [_button(office.tier(one.level), f"up{one.level}", case.id)]
        for one in office.offices.above(case.tier)
    ]
    return InlineKeyboardMarkup([*above, [_button(office.words("button-keep"), "keep", case.id)]])


def _button(label: str, name: str, case_id: int) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=f"{name}:{case_id}")


def messages(standing: Standing, office: Office) -> Iterator[tuple[str, tuple[Event, ...]]]:
    """Yield the texts that bring a topic up to date, each with the events that it ends.

    What happened together stands in one message, as long as it fits: a group takes few.
    """
    shown: tuple[Event, ...] = ()
    text = packet(standing.packet, standing.case, office) if begins(standing) else ""
    for event in standing.events:
        told = "" if event.id in standing.written else line(event, office)
        joined = f"{text}\n\n{told}" if text and told else text or told
        if units(joined) <= MESSAGE_UNITS:
            text, shown = joined, (*shown, event)
        else:
            yield from _pieces(text, shown)
            text, shown = told, (event,)
    yield from _pieces(text, shown)


def begins(standing: Standing) -> bool:
    """Return whether the topic shows nothing of the case yet."""
    return standing.topic is None or not standing.topic.shown_event


def _pieces(text: str, shown: tuple[Event, ...]) -> Iterator[tuple[str, tuple[Event, ...]]]:
    while units(text) > MESSAGE_UNITS:
        end = fitting(text, MESSAGE_UNITS)
        cut = max(text.rfind("\n", 0, end), text.rfind(" ", 0, end))
        end = cut if cut > end // 2 else end
        yield text[:end], ()
        text = GOES_ON + text[end:].lstrip()
    if text or shown:
        yield text, shown


def packet(packet: Packet, case: Case, office: Office) -> str:
    """Return what the case was handed over with, the insured person's number masked."""
    words = office.words
    parts = [words("packet")]
    if packet.insured:
        parts.append(words("packet-insured", number=packet.insured))
    if packet.steps:
        steps = (" → ".join(filter(None, (step.screen, step.said))) for step in packet.steps)
        parts.append("\n".join([words("packet-steps"), *(f"• {step}" for step in steps)]))
    if facts := facts_of(packet, words.page):
        parts.append("\n".join([words("packet-coverage"), *(f"• {name}: {value}" for name, value in facts)]))
    if packet.failed:
        failed = [words.of_programme(case.programme, f"say-{name}", name) for name in packet.failed]
        parts.append("\n".join([words("packet-failed"), *(f"• {one}" for one in failed)]))
    return "\n".join(parts)


def line(event: Event, office: Office) -> str:
    """Return what happened; people's own words stand below."""
    words = office.words
    at = event.at.astimezone(office.zone)
    match event.kind:
        case Kind.OPENED | Kind.SAID:
            told = words("said", at=at)
        case Kind.ANSWERED:
            told = words("answered", who=event.agent, at=at)
        case Kind.NOTED:
            told = words("noted", who=event.agent, at=at)
        case _:
            told = words("happened", what=_happened(event, office))
    said = event.text if event.kind in SPOKEN else ""
    files = words("with-files", count=len(event.files)) if event.files else ""
    return "\n".join(filter(None, (told, said, files)))


def _happened(event: Event, office: Office) -> str:
    level = event.about.partition(" ")[0]
    tier = office.tier(int(level)) if event.kind == Kind.RAISED and level.isdigit() else ""
    return office.words.page.happened(replace(event, text=event.text[:VALUE_LENGTH]), tier)


def files_of(events: Sequence[Event], written: frozenset[int]) -> list[int]:
    """Return the ids of the events whose files the topic has to show."""
    return [event.id for event in events if event.files and event.id not in written]


def units(text: str) -> int:
    """Return the length in UTF-16 units, as Telegram counts."""
    return len(text.encode("utf-16-le")) // 2
