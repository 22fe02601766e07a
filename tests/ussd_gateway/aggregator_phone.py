"""A phone that calls through one aggregator's protocol, request by request, over real HTTP."""

from dataclasses import dataclass, field
from io import BytesIO

from aiohttp import ClientSession
from yarl import URL

from ussd_gateway.simulator.aggregator import Aggregator, Answer, Got, Sent
from ussd_gateway.simulator.call import Call


@dataclass
class Phone:
    """One handset; what it asks is sent as the aggregator sends it, and read as the aggregator reads it."""

    client: ClientSession
    url: str
    aggregator: Aggregator
    msisdn: str
    call: Call = field(init=False)

    async def dial(self, code: str, *inputs: str, session: str = "s-1") -> Answer:
        """Begin a call; `inputs` are what the network tells apart from the code."""
        self.call = Call(session, self.msisdn, code, list(inputs), 0.0, hops=1)
        return await self.again()

    async def type(self, *words: str) -> Answer:
        """Send one answer after the other; return the last screen."""
        for word in words:
            self.call.inputs.append(word)
            self.call.hops += 1
            answer = await self.again()
        return answer

    async def again(self) -> Answer:
        """Send the call's last request, again if it was sent before."""
        return self.aggregator.read(await self.send(self.aggregator.request(self.call)))

    async def over(self, error: str) -> Got | None:
        """Have the network tell that it ended the session; None where its aggregator does not."""
        told = self.aggregator.event(self.call, "Incomplete", 9.0, error)
        return None if told is None else await self.send(told)

    async def send(self, sent: Sent) -> Got:
        """Send a request as it stands."""
        headers = {"Content-Type": sent.kind} if sent.kind else {}
        url = URL(self.url + sent.path, encoded=True)
        async with self.client.request(
            sent.method,
            url,
            data=BytesIO(sent.body) if sent.body else None,
            headers=headers,
            skip_auto_headers=["Content-Type"],
        ) as response:
            names = {name.lower(): value for name, value in response.headers.items()}
            return Got(response.status, names, await response.text())
