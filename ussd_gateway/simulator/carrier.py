"""The way from the USSD centre to the product: an aggregator over HTTP, or whatever else takes a call's turns."""

from typing import Protocol

from aiohttp import ClientError, ClientSession
from yarl import URL

from ussd_gateway.simulator.aggregator import Aggregator, Answer, BadAnswer, Got, Sent
from ussd_gateway.simulator.call import Call

ANSWER_BYTES = 64 * 1024


class Carrier(Protocol):
    """What the centre needs of a way to the product. Faults are the centre's: a carrier sends what it is given, once."""

    @property
    def name(self) -> str:
        """Return the protocol's name."""
        ...

    async def ask(self, call: Call) -> Answer:
        """Return the product's answer to the call's turn; raise `BadAnswer` where what came back ends the session.

        The call is a copy that nobody changes. `hops` is 1 at the start. The same turn may be asked twice, also at once.
        """
        ...

    async def tell(self, call: Call, status: str, seconds: float, error: str) -> None:
        """Let the product know how a session ended, as `Aggregator.event` does; raise `BadAnswer` if it cannot be told."""
        ...


class HttpCarrier:
    """Sends requests as an aggregator does."""

    def __init__(self, client: ClientSession, base_url: str, aggregator: Aggregator) -> None:
        self.aggregator = aggregator
        self._client = client
        self._base_url = base_url.rstrip("/")

    @property
    def name(self) -> str:
        """Return the aggregator's name."""
        return self.aggregator.name

    async def ask(self, call: Call) -> Answer:
        """Return the product's answer to the call's turn; see `Carrier.ask`."""
        aggregator = self.aggregator
        return aggregator.read(await self._send(aggregator.request(call)))

    async def tell(self, call: Call, status: str, seconds: float, error: str) -> None:
        """Let the product know how a session ended, where the aggregator does."""
        if (event := self.aggregator.event(call, status, seconds, error)) is not None:
            await self._send(event)

    async def _send(self, sent: Sent) -> Got:
        url = URL(self._base_url + sent.path, encoded=True)
        headers = {"Content-Type": sent.kind} if sent.kind else {}
        try:
            async with self._client.request(
                sent.method, url, data=sent.body or None, headers=headers
            ) as response:
                body = (await response.content.read(ANSWER_BYTES)).decode("utf-8", "replace")
                names = {name.lower(): value for name, value in response.headers.items()}
                return Got(response.status, names, body)
        except (ClientError, OSError) as error:
            raise BadAnswer(str(error)) from error
