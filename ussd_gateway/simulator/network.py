"""A mobile network: it carries what handsets dial to the product over HTTP, and SMS to handsets."""

import asyncio
from collections import deque
from collections.abc import Coroutine, Iterable
from itertools import count
from secrets import token_hex
from typing import Self

from aiohttp import ClientError, ClientSession

from ussd_gateway.gsm7 import measure
from ussd_gateway.simulator.africas_talking import AfricasTalking, Answer, BadAnswer
from ussd_gateway.simulator.call import DIAL_STRING, Call, Profile, Timers
from ussd_gateway.simulator.handset import Handset, Sms

REPORTS = 200
ANSWER_BYTES = 64 * 1024


class Network:
    """Handsets and the way to the product. Used as an asynchronous context; everything is in memory."""

    def __init__(
        self,
        base_url: str,
        protocol: AfricasTalking | None = None,
        profile: Profile | None = None,
        *,
        codes: Iterable[str] = (),
        timers: Timers | None = None,
    ) -> None:
        """`codes`: the service codes that lead to the product, all that look like one if there are none."""
        self.protocol = protocol or AfricasTalking()
        self.profile = profile or Profile()
        self.closed = False
        self.reports: deque[str] = deque(maxlen=REPORTS)
        """What went wrong, newest last: screens that were cut, answers that were none."""
        self._base_url = base_url.rstrip("/")
        self._codes = sorted(codes, key=len, reverse=True)
        self._timers = timers
        self._handsets: dict[str, Handset] = {}
        self._messages: dict[str, Sms] = {}
        self._numbers = count(1)
        self._tasks: set[asyncio.Task[None]] = set()
        self._client: ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._client = ClientSession()
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()

    async def close(self) -> None:
        """Wait for what is still to be told to the product, then leave."""
        self.stop_watching()
        await asyncio.gather(*self._tasks)
        if self._client is not None:
            await self._client.close()

    @property
    def timers(self) -> Timers:
        """The clock of all timers: the event loop's, unless another was given."""
        return self._timers or asyncio.get_running_loop()

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
            if self.profile.suffix == "text" and len(dialled) > len(stem) + 1:
                code, inputs = f"{stem}#", dialled[len(stem) + 1 : -1].split("*")
        return Call(f"SIM_{token_hex(12)}", msisdn, code, inputs, self.timers.time())

    async def ask(self, call: Call) -> Answer:
        """Return the product's answer to the call's next turn; raise `BadAnswer` where it ends the session."""
        call.hops += 1
        if self.profile.doubles and call.hops == 1:
            kept, call.session_id = call.session_id, f"SIM_{token_hex(12)}"
            await self._post(call)
            call.session_id = kept
        return await self._post(call)

    async def _post(self, call: Call) -> Answer:
        try:
            status, body = await self._send(self.protocol.path, self.protocol.request(call))
            answer = self.protocol.read(status, body)
        except (ClientError, OSError, BadAnswer) as error:
            self.reports.append(f"{call.service_code}: {error}")
            raise BadAnswer(str(error)) from error
        call.last_answer = answer.text
        return answer

    async def _send(self, path: str, form: dict[str, str]) -> tuple[int, str]:
        if self._client is None:
            raise RuntimeError("a Network is used inside `async with`")
        async with self._client.post(self._base_url + path, data=form) as response:
            return response.status, (await response.content.read(ANSWER_BYTES)).decode("utf-8", "replace")

    def carry(self, text: str) -> str:
        """Return what of a text reaches the handset; what is too long is cut, and reported."""
        measured, limit = measure(text), self.profile.carries
        most = limit.of(measured.alphabet)
        if measured.units <= most:
            return text
        self.reports.append(f"cut at {most} of {measured.units} {measured.alphabet} units: {text[:40]!r}")
        if measured.alphabet == "ucs2":
            return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")
        cut = text[:most]
        while measure(cut).units > most:
            cut = cut[:-1]
        return cut

    def tell(self, call: Call, status: str, error: str = "") -> None:
        """Let the product know in the background how a session ended."""
        if self.closed:
            return
        form = self.protocol.event(call, status, self.timers.time() - call.started, error)
        self._background(self._tell(form))

    async def _tell(self, form: dict[str, str]) -> None:
        try:
            await self._send(self.protocol.events_path, form)
        except (ClientError, OSError) as error:
            self.reports.append(f"event not taken: {error}")

    def _background(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
