"""The terminal's handset: a conversation by keyboard."""

import asyncio
import sys
import threading
import unicodedata
from contextlib import suppress

from rich.box import HORIZONTALS
from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text

from ussd_gateway.simulator.handset import Handset, NotNow
from ussd_gateway.simulator.line import Line
from ussd_gateway.simulator.transcript import shown

WIDTH = 44
PROMPTS = {"open": "reply> ", "ended": "dial again, or Enter to leave> "}


async def converse(dialled: str, *, msisdn: str, line: Line) -> int:
    """Hold a conversation on standard input and output; return the process's exit code."""
    lines = _typed_lines()
    face = Face(Console(highlight=False, markup=False))
    async with line.handset(msisdn) as handset:
        await handset.dial(dialled)
        next_line = asyncio.ensure_future(lines.get())
        while True:
            face.show(handset)
            changed = asyncio.ensure_future(handset.changed(handset.version))
            await asyncio.wait({next_line, changed}, return_when=asyncio.FIRST_COMPLETED)
            changed.cancel()
            if not next_line.done():
                continue
            typed = next_line.result()
            if typed is None or (handset.phase != "open" and not typed):
                handset.end()
                return 0
            try:
                await (handset.reply(typed) if handset.phase == "open" else handset.dial(typed))
            except NotNow as error:
                print(error, file=sys.stderr)  # noqa: T201 - a command's own words
            next_line = asyncio.ensure_future(lines.get())


class Face:
    """Prints what is new on a handset: a box on a terminal, bare lines elsewhere."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._shown: tuple[object, ...] = ()
        self._messages = 0
        self._reports = 0

    def show(self, handset: Handset) -> None:
        """Print the screen if it is another one, new messages, and the prompt for what can be typed."""
        now = (handset.phase, handset.screen, handset.outcome, handset.exchanges)
        if handset.phase in PROMPTS and now != self._shown:
            self._print(shown(handset), handset.screen, self._title(handset))
            self._shown = now
        for message in handset.sms[self._messages :]:
            self._print(
                f"SMS from {message.sender}: {message.text}", message.text, f"SMS from {message.sender}"
            )
        self._messages = len(handset.sms)
        reports = list(handset.network.reports)
        for report in reports[self._reports :]:
            print(report, file=sys.stderr)  # noqa: T201 - a command's own words
        self._reports = len(reports)
        if self._console.is_terminal and handset.phase in PROMPTS:
            self._console.print(PROMPTS[handset.phase], end="")

    def _title(self, handset: Handset) -> str:
        state = handset.state()
        meter = state["meter"]
        clock = f"  {state['session_seconds']} s" if handset.phase == "open" else ""
        return f"{handset.dialled}  {meter['units']}/{meter['budget']} {meter['alphabet']}{clock}"

    def _print(self, bare: str, text: str, title: str) -> None:
        """Print without side walls: a terminal that turns right-to-left lines round would tear them apart."""
        if not self._console.is_terminal:
            self._console.print(f"{bare}\n", soft_wrap=True)
            return
        body = Group(
            *(Text(line, justify="right" if right_to_left(line) else "left") for line in text.split("\n"))
        )
        self._console.print(Panel(body, title=Text(title), title_align="left", box=HORIZONTALS, width=WIDTH))


def right_to_left(line: str) -> bool:
    """Return whether the line's first strong character is written from the right (UAX #9, P2)."""
    for character in line:
        direction = unicodedata.bidirectional(character)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False


def _typed_lines() -> asyncio.Queue[str | None]:
    """Return the lines of standard input as they come, None at its end.

    A daemon thread reads them: unlike an executor's it does not keep the process alive while it waits.
    """
    lines: asyncio.Queue[str | None] = asyncio.Queue()
    loop = asyncio.get_running_loop()

    def read() -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody listens any more
            for line in sys.stdin:
                loop.call_soon_threadsafe(lines.put_nowait, line.rstrip("\n"))
            loop.call_soon_threadsafe(lines.put_nowait, None)

    threading.Thread(target=read, daemon=True).start()
    return lines
