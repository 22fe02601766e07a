"""The terminal's handset: a conversation by keyboard, or a transcript played against the running product."""

import asyncio
import sys
import threading
import unicodedata
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from difflib import unified_diff

import msgspec
from aiohttp import ClientError, ClientSession, ClientTimeout
from rich.box import HORIZONTALS
from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text

from ussd_gateway.simulator.africas_talking import AfricasTalking
from ussd_gateway.simulator.handset import Handset
from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.transcript import parse, shown, steps

WIDTH = 44
PROMPTS = {"open": "reply> ", "ended": "dial again, or Enter to leave> "}


class Inbox(msgspec.Struct):
    """What of the demo's handset concerns its messages."""

    class Message(msgspec.Struct):
        """One of them."""

        id: str
        sender: str
        text: str

    sms: list[Message]


async def converse(dialled: str, *, msisdn: str, url: str, secret: str | None = None) -> int:
    """Hold a conversation on standard input and output; return the process's exit code."""
    lines = _typed_lines()
    face = Face(Console(highlight=False, markup=False))
    async with _handset(msisdn, url, secret) as handset:
        await handset.dial(dialled)
        line = asyncio.ensure_future(lines.get())
        while True:
            face.show(handset)
            changed = asyncio.ensure_future(handset.changed(handset.version))
            await asyncio.wait({line, changed}, return_when=asyncio.FIRST_COMPLETED)
            changed.cancel()
            if not line.done():
                continue
            typed = line.result()
            if typed is None or (handset.phase != "open" and not typed):
                handset.end()
                return 0
            await (handset.reply(typed) if handset.phase == "open" else handset.dial(typed))
            line = asyncio.ensure_future(lines.get())


async def play_script(text: str, *, name: str, url: str, msisdn: str = "", secret: str | None = None) -> int:
    """Play the text of a transcript; return 0 if all happened as written, else print the first difference and return 1.

    The transcript's own phone is used where it names one, else `msisdn`.
    """
    console = Console(highlight=False, markup=False)
    wanted = parse(text)
    async with _handset(wanted.phone or msisdn, url, secret) as handset:
        async for expected, happened in steps(wanted, handset):
            if expected is not None and expected.text == happened.text:
                console.print(f"{happened.text}\n", soft_wrap=True)
                continue
            before = expected.text.splitlines() if expected is not None else []
            for line in unified_diff(before, happened.text.splitlines(), name, "what happened", lineterm=""):
                console.print(line, soft_wrap=True)
            for report in handset.network.reports:
                print(report, file=sys.stderr)  # noqa: T201 - a command's own words
            return 1
    return 0


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


@asynccontextmanager
async def _handset(msisdn: str, url: str, secret: str | None) -> AsyncIterator[Handset]:
    """A handset on a network of its own that also shows what the demo's network is sent for this number."""
    async with (
        Network(url, AfricasTalking(secret)) as network,
        ClientSession(f"{url.rstrip('/')}/", timeout=ClientTimeout(total=None)) as client,
    ):
        handset = network.handset(msisdn)
        known = await _inbox(client, msisdn)
        following = None if known is None else asyncio.ensure_future(_follow(client, handset, known))
        try:
            yield handset
        finally:
            if following is not None:
                following.cancel()
                with suppress(asyncio.CancelledError):
                    await following


async def _inbox(client: ClientSession, msisdn: str) -> set[str] | None:
    """Return the messages that are there already, or nothing where the product runs without a simulated network."""
    try:
        async with client.get(f"simulator/handsets/{msisdn}") as response:
            if response.status != 200:  # noqa: PLR2004
                return None
            return {message.id for message in msgspec.json.decode(await response.read(), type=Inbox).sms}
    except (ClientError, OSError):
        return None


async def _follow(client: ClientSession, handset: Handset, known: set[str]) -> None:
    """Hand new messages of the demo's network to this handset."""
    with suppress(ClientError, OSError):
        async with client.get(f"simulator/handsets/{handset.msisdn}/events") as response:
            async for line in response.content:
                if not line.startswith(b"data: "):
                    continue
                for message in msgspec.json.decode(line[6:], type=Inbox).sms:
                    if message.id not in known:
                        handset.network.deliver_sms(
                            handset.msisdn, message.sender, message.text, reference=message.id
                        )
