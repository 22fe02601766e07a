"""Answers that agents need often, written once among a programme's texts: `canned-<name>`, its name in a list as `.title`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desk.case import Packet
from i18n.catalogue import Catalogue, MissingTextError, Value

PREFIX = "canned-"
GAP = "____"
"""Stands where a value is not known: the agent writes it, or takes the sentence out, before the answer leaves."""
ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
"""Marks that keep a value's direction apart; an answer is plain text that an agent goes on writing."""


@dataclass(frozen=True, slots=True)
class CannedAnswer:
    """An answer to begin with. `gaps` names the values that are not known."""

    name: str
    title: str
    text: str
    gaps: tuple[str, ...]


def canned_answers(catalogue: Catalogue, values: Mapping[str, Value]) -> tuple[CannedAnswer, ...]:
    """Return the programme's answers in the catalogue's language, in the order in which they are written.

    One that cannot be said is left out; `coverline check` names it.
    """
    found = []
    for message in catalogue.messages():
        if not message.startswith(PREFIX):
            continue
        asked = catalogue.variables(message)
        gaps = tuple(sorted(asked - values.keys()))
        filled = {**values, **dict.fromkeys(gaps, GAP)}
        try:
            title, text = catalogue.attribute(message, "title", filled), catalogue.text(message, filled)
        except MissingTextError:
            continue
        plain = text.translate(ISOLATES)
        found.append(CannedAnswer(message.removeprefix(PREFIX), title.translate(ISOLATES), plain, gaps))
    return tuple(found)


def known_values(packet: Packet, facts: Mapping[str, Value]) -> dict[str, Value]:
    """Return what a case's answers can name: facts of its programme and region, and what the packet tells of the person.

    `number` is the last four of the number asked about, `until` the day to which it is covered, where they are known.
    """
    values = dict(facts)
    if packet.insured:
        values["number"] = packet.insured[-4:]
    if until := packet.coverage.get("until"):
        values["until"] = date.fromisoformat(str(until))
    return values
