"""Conversations on a handset as text that anyone reads: parsed, played on a real handset, printed again."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Literal

from ussd_gateway.simulator.call import Outcome
from ussd_gateway.simulator.handset import Handset, Sms

HANG_UP = "(hang up)"
SMS_SECONDS = 5.0
WORDS = {Outcome.DONE: "END", Outcome.NEEDS_REPLY: "CON"}

Kind = Literal["typed", "sms"]


@dataclass(frozen=True, slots=True)
class Block:
    """One step: what was typed and the screen that answered, or an SMS that came."""

    kind: Kind
    text: str  # as it stands in the file, without blank lines at its end

    @property
    def typed(self) -> str:
        """Return what the person typed in this step."""
        return self.text.partition("\n")[0].removeprefix(">").removeprefix(" ")


@dataclass(frozen=True, slots=True)
class Transcript:
    """A conversation: what it proves, whose phone it is on, its steps."""

    remarks: tuple[str, ...]
    phone: str
    blocks: tuple[Block, ...]


class NoTranscript(LookupError):
    """A text that cannot be played."""


def parse(text: str) -> Transcript:
    """Return the transcript; `phone` is empty if the text names none. Raise `NoTranscript` for stray lines."""
    remarks: list[str] = []
    phone = ""
    blocks: list[tuple[Kind, list[str]]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line == ">" or line.startswith("> "):
            blocks.append(("typed", [line]))
        elif line.startswith("SMS from "):
            blocks.append(("sms", [line]))
        elif blocks:
            blocks[-1][1].append(line)
        elif line.startswith("#"):
            remarks.append(line)
        elif line.startswith("phone "):
            phone = line.removeprefix("phone ").strip()
        elif line.strip():
            raise NoTranscript(f"line {number} is neither a remark, a phone nor something typed: {line!r}")
    return Transcript(
        tuple(remarks), phone, tuple(Block(kind, "\n".join(lines).rstrip()) for kind, lines in blocks)
    )


def write(transcript: Transcript) -> str:
    """Return the transcript as text; `parse` reads it back."""
    head = [*transcript.remarks, *([f"phone {transcript.phone}"] if transcript.phone else [])]
    blocks = "\n\n".join(block.text for block in transcript.blocks)
    return "\n".join([*head, blocks]) + "\n"


async def play(text: str, handset: Handset) -> str:
    """Play a transcript on a handset and return what really happened, in the same form.

    Messages are waited for where the transcript has them, up to five seconds; others that came stand where they came.
    """
    wanted = parse(text)
    happened = [block async for _, block in steps(wanted, handset)]
    return write(Transcript(wanted.remarks, wanted.phone, tuple(happened)))


async def steps(wanted: Transcript, handset: Handset) -> AsyncIterator[tuple[Block | None, Block]]:
    """Play step by step: yield each step as it was wanted and as it happened; an SMS nobody wanted has no first."""
    seen = len(handset.sms)
    for at, block in enumerate(wanted.blocks):
        if block.kind == "sms":
            if (message := await _message(handset, seen)) is not None:
                seen += 1
                yield block, message
            else:
                yield block, Block("sms", "(no SMS came)")
            continue
        yield block, await _type(block.typed, handset)
        wanted_later = sum(later.kind == "sms" for later in wanted.blocks[at + 1 :])
        while len(handset.sms) > seen + wanted_later:
            yield None, _sms(handset.sms[seen])
            seen += 1


async def _message(handset: Handset, seen: int) -> Block | None:
    """Return the next message, waiting for it; nothing if none came in time."""
    try:
        async with asyncio.timeout(SMS_SECONDS):
            while len(handset.sms) <= seen:
                await handset.changed(handset.version)
    except TimeoutError:
        return None
    return _sms(handset.sms[seen])


async def _type(typed: str, handset: Handset) -> Block:
    """Dial, reply or hang up, and return the step with the screen that came."""
    line = f"> {typed}".rstrip()
    if typed == HANG_UP:
        handset.end()
        return Block("typed", line)
    if handset.phase == "open":
        await handset.reply(typed)
    else:
        await handset.dial(typed)
    return Block("typed", f"{line}\n{shown(handset)}".rstrip())


def shown(handset: Handset) -> str:
    """Return the handset's screen as a transcript writes it."""
    word = "NETWORK" if handset.outcome is None else WORDS.get(handset.outcome, "NETWORK")
    return f"{word} {handset.screen}"


def _sms(message: Sms) -> Block:
    return Block("sms", f"SMS from {message.sender}: {message.text}".rstrip())
