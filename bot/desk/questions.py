"""The bot's questions for a reason: known again by how they begin, so that a restart forgets none."""

import re
from dataclasses import dataclass
from typing import Self

BEGINS = re.compile(r"❓(?:⏫(?P<level>\d)|↩️) ")


@dataclass(frozen=True, slots=True)
class Question:
    """Why a case is raised to a tier, or handed back (level 0)."""

    level: int = 0

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Return the question of a message of the bot's, None if it is none."""
        found = BEGINS.match(text)
        return None if found is None else cls(int(found["level"] or 0))

    def write(self, words: str) -> str:
        """Return the message that asks it."""
        return f"❓{f'⏫{self.level}' if self.level else '↩️'} {words}"


class Questions:
    """Who has been asked in a topic and has not replied yet: what they write meanwhile must not reach the person.

    Only this process knows it: after a restart a reply is understood all the same, and other words are an answer.
    """

    def __init__(self) -> None:
        self._open: set[tuple[int, int, int]] = set()

    def asks(self, chat_id: int, thread_id: int, agent_id: int) -> None:
        """Keep that an agent was asked."""
        self._open.add((chat_id, thread_id, agent_id))

    def settled(self, chat_id: int, thread_id: int, agent_id: int) -> None:
        """Keep that nothing is asked of an agent any more."""
        self._open.discard((chat_id, thread_id, agent_id))

    def waits(self, chat_id: int, thread_id: int, agent_id: int) -> bool:
        """Return whether an agent has been asked."""
        return (chat_id, thread_id, agent_id) in self._open
