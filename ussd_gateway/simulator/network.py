"""A mobile network: it carries what handsets dial to the product, and messages to handsets."""

import asyncio
from collections import deque
from collections.abc import Coroutine, Iterable
from itertools import count
from secrets import token_hex
from typing import Self

from aiohttp import ClientSession

from ussd_gateway.gsm7 import measure
from ussd_gateway.packing import cut
from ussd_gateway.simulator.africas_talking import AfricasTalking
from ussd_gateway.simulator.aggregator import Aggregator, BadAnswer
from ussd_gateway.simulator.call import DIAL_STRING, Call, Timers
from ussd_gateway.simulator.carrier import Carrier, HttpCarrier
from ussd_gateway.simulator.centre import NotTaken, Pushed, TooLong
from ussd_gateway.simulator.handset import Handset, Sms
from ussd_gateway.simulator.profile import Profile
from ussd_gateway.simulator.way import Way

REPORTS = 200


class Network:
    """Handsets and the way to the product. Used as an asynchronous context; everything is in memory."""

    def __init__(
        self,
        base_url: str,
        protocol: Aggregator | None = None,
        profile: Profile | None = None,
        *,
        codes: Iterable[str] = (),
        timers: Timers | None = None,
        seed: int = 0,
        carrier: Carrier | None = None,
    ) -> None:
        """`codes`: the service codes that lead to the product, all that look like one if there are none.

        `carrier`: the way to the product, if it is no aggregator's over HTTP. `seed`: of what goes wrong by chance.
        """
        self.protocol: Aggregator = protocol or AfricasTalking()
        self.profile = profile or Profile()
        self.seed = seed
        self.closed = False
        self.reports: deque[str] = deque(maxlen=REPORTS)
        """What went wrong, newest last: screens that were cut, answers that were none."""
        self.way = Way(self.reports.append)
        self._base_url = base_url
        self._codes = sorted(codes, key=len, reverse=True)
        self._timers = timers
        self._handsets: dict[str, Handset] = {}
        self._messages: dict[str, Sms] = {}
        self._numbers = count(1)
        self._tasks: set[asyncio.Task[None]] = set()
        self._carrier = carrier
        self._client: ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._client = ClientSession()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Wait for what is still to be told to the product, then leave."""
        self.stop_watching()
        for handset in self._handsets.values():
            handset.switch_off()
        await self.way.close()
        await asyncio.gather(*self._tasks)
        if self._client is not None:
            await self._client.close()

    @property
    def timers(self) -> Timers:
        """The clock of all timers: the event loop's, unless another was given."""
        return self._timers or asyncio.get_running_loop()

    @property
    def carrier(self) -> Carrier:
        """The way to the product."""
        if self._carrier is not None:
            return self._carrier
        if self._client is None:
            raise RuntimeError("a Network is used inside `async with`")
        return HttpCarrier(self._client, self._base_url, self.protocol)

    @property
    def carrier_name(self) -> str:
        """The name of the protocol that it speaks with the product."""
        return self._carrier.name if self._carrier is not None else self.protocol.name

    def handset(self, msisdn: str) -> Handset:
        """Return the handset of this number (E.164), switched on when it is first asked for."""
        if msisdn not in self._handsets:
            self._handsets[msisdn] = Handset(msisdn, self)
        return self._handsets[msisdn]

    def stop_watching(self) -> None:
        """Wake whoever waits for a handset to change: there will be no more changes."""
        self.closed = True
        for handset in self._handsets.values():
            handset.change()

    def deliver_sms(self, msisdn: str, sender: str, text: str, reference: str) -> Sms:
        """Return the message as it lies in the handset's inbox; a reference that came before changes nothing."""
        if (known := self._messages.get(reference)) is not None:
            return known
        message = self._messages[reference] = Sms(str(next(self._numbers)), sender, text)
        self.handset(msisdn).receive(message)
        return message

    def ring(self, msisdn: str, reference: str) -> Sms:
        """Have the handset ring; nobody takes the call, and the inbox says so."""
        return self.deliver_sms(msisdn, "☎", "Missed call", f"call {reference}")

    def push(self, msisdn: str) -> Pushed:
        """Return a session that the network begins with a handset; raise `NotTaken` if it takes none now.

        A handset in a session answers with the error USSD-Busy (3GPP TS 24.090, 5.1.1).
        """
        handset = self.handset(msisdn)
        if not handset.profile.pushes:
            raise NotTaken("unsupported")
        if handset.phase in {"waiting", "open"}:
            raise NotTaken("busy")
        return handset.push()

    def open(self, msisdn: str, dialled: str) -> Call | None:
        """Return the session that a dialled string begins, or nothing for a code that leads nowhere."""
        if not DIAL_STRING.fullmatch(dialled):
            return None
        code, inputs = dialled, []
        if self._codes:
            stems = [known.rstrip("#") for known in self._codes]
            stem = next((s for s in stems if dialled == f"{s}#" or dialled.startswith(f"{s}*")), None)
            if stem is None:
                return None
            suffix = self.handset(msisdn).profile.suffix
            if suffix != "code" and len(dialled) > len(stem) + 1:
                code, inputs = f"{stem}#", dialled[len(stem) + 1 : -1].split("*") if suffix == "text" else []
        return self.begun(msisdn, code, inputs)

    def begun(self, msisdn: str, code: str = "", inputs: Iterable[str] = ()) -> Call:
        """Return a session that begins now; one without a code is the network's own."""
        return Call(f"SIM_{token_hex(12)}", msisdn, code, list(inputs), self.timers.time())

    def carry(self, text: str, profile: Profile | None = None) -> str:
        """Return what of a text reaches a handset; what is too long is cut, or raises `TooLong`, and is reported."""
        profile = profile or self.profile
        measured = measure(text)
        most = profile.carries.of(measured.alphabet)
        if measured.units <= most:
            return text
        how = "cut at" if profile.too_long == "cut" else "ended at"
        report = f"{how} {most} of {measured.units} {measured.alphabet} units: {text[:40]!r}"
        self.reports.append(report)
        if profile.too_long == "ends":
            raise TooLong(report)
        return cut(text, most)

    def tell(self, call: Call, status: str, error: str = "") -> None:
        """Let the product know in the background how a session ended."""
        if not self.closed:
            self._background(self._tell(call, status, error))

    async def run(self, work: Coroutine[object, object, None]) -> None:
        """Return when the work is done; it goes on if whoever waits for it leaves."""
        await asyncio.shield(self._background(work))

    async def _tell(self, call: Call, status: str, error: str) -> None:
        try:
            await self.carrier.tell(call, status, self.timers.time() - call.started, error)
        except BadAnswer as fault:
            self.reports.append(f"event not taken: {fault}")

    def _background(self, work: Coroutine[object, object, None]) -> asyncio.Task[None]:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task
