"""The SMPP entrance of USSD, and the way out of SMS on the same bind: opened once, closed in order."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from ussd_gateway.answering import Heard, Reply, Sorry
from ussd_gateway.route import Route
from ussd_gateway.smpp.bodies import Message
from ussd_gateway.smpp.dialects import Dialect
from ussd_gateway.smpp.esme import Account, Esme
from ussd_gateway.smpp.gateway import SmppGateway
from ussd_gateway.smpp.push import SmppPush
from ussd_gateway.smpp.sms import SmppSms
from ussd_gateway.smpp.submission import Timing
from ussd_gateway.smpp.window import Window


@dataclass(frozen=True, slots=True)
class Contract:
    """What an SMSC and we agreed on."""

    account: Account
    route: Route
    dialect: Dialect = field(default_factory=Dialect)
    window: int = 10
    sender: str = ""
    timing: Timing = field(default_factory=Timing)
    push_code: str = ""  # under which the network shows texts by itself; it does not if empty


class SmppEntrance:
    """One connection to an SMSC; made within a running event loop."""

    def __init__(
        self,
        contract: Contract,
        reply: Reply,
        sorry: Sorry,
        heard: Heard,
        told: Callable[[str], None] = lambda _fate: None,
    ) -> None:
        """`reply`, `sorry` and `heard` as with HTTP; `told` hears what became of each answer, by a word."""
        self._window = Window(contract.window, contract.timing)
        self.push: SmppPush | None = None
        other: Callable[[Message], None] = lambda _message: None  # noqa: E731 - where there is nobody to hear
        if contract.push_code:
            budget = contract.route.budget
            self.push = SmppPush(self._window, budget, contract.dialect, contract.push_code)
            other = self.push.heard
        self._gateway = SmppGateway(
            self._window, contract.dialect, contract.route, reply, sorry, heard, told, other
        )
        self._esme = Esme(contract.account, self._window, self._gateway.take, contract.timing)
        self._task: asyncio.Task[None] | None = None
        self.sms = SmppSms(self._window, contract.sender)

    @property
    def bound(self) -> bool:
        """Whether the SMSC has us bound now."""
        return self._esme.bound.is_set()

    async def start(self) -> None:
        """Begin to bind; an SMSC that is away keeps nobody from starting."""
        self._task = asyncio.create_task(self._esme.run())

    async def stop(self, seconds: float) -> None:
        """Take nothing more, let what was taken be answered for so many seconds, unbind and close."""
        self._gateway.closing = True
        try:
            async with asyncio.timeout(seconds):
                await self._gateway.settled()
                if self.bound:
                    await self._window.settled()
        except TimeoutError:
            pass
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
