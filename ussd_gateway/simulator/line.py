"""A handset of one's own in front of a product that runs somewhere."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import NamedTuple

import msgspec
from aiohttp import ClientError, ClientSession, ClientTimeout

from ussd_gateway.simulator.aggregators import AGGREGATORS
from ussd_gateway.simulator.handset import Handset
from ussd_gateway.simulator.model import MODELS
from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.profile import PROFILES
from ussd_gateway.simulator.smpp import SmppCarrier
from ussd_gateway.smpp.dialects import Dialect

USUAL = "+77010000001"
"""The number of whoever names none: on file for the demo's first person in Kazakhstan."""

BIND_SECONDS = 65.0  # the product tries again at least once a minute


class Inbox(msgspec.Struct):
    """What of the demo's handset concerns its messages."""

    class Message(msgspec.Struct):
        """One of them."""

        id: str
        sender: str
        text: str

    sms: list[Message]


class MessageCentre(NamedTuple):
    """Where a message centre listens for the product, and what it makes of SMPP."""

    host: str
    port: int
    dialect: Dialect


class NotBound(LookupError):
    """The product has not bound to the message centre in time."""


@dataclass(frozen=True, slots=True)
class Line:
    """Where the product is and what lies between: the names of a protocol, a network's profile and a handset's model."""

    url: str
    protocol: str = "africas-talking"
    secret: str | None = field(default=None, repr=False)
    profile: str = "standard"
    model: str = "any"
    centre: MessageCentre | None = None
    """Of SMPP, where the product connects to the network."""

    @asynccontextmanager
    async def handset(self, msisdn: str) -> AsyncIterator[Handset]:
        """Yield a handset on a network of its own, which also gets what the demo's network is sent for this number."""
        async with AsyncExitStack() as stack:
            network = await stack.enter_async_context(await self._network(stack))
            handset = network.handset(msisdn)
            handset.become(MODELS[self.model])
            client = ClientSession(f"{self.url.rstrip('/')}/", timeout=ClientTimeout(total=None))
            await stack.enter_async_context(client)
            known = await _inbox(client, msisdn)
            following = None if known is None else asyncio.ensure_future(_follow(client, handset, known))
            try:
                yield handset
            finally:
                if following is not None:
                    following.cancel()
                    with suppress(asyncio.CancelledError):
                        await following

    async def _network(self, stack: AsyncExitStack) -> Network:
        profile = PROFILES[self.profile]
        if self.centre is None:
            return Network(self.url, AGGREGATORS[self.protocol](self.secret), profile)
        carrier = SmppCarrier(self.centre.dialect)
        # Before the product binds: SMS that waited for it come in the same breath.
        carrier.network = Network(self.url, profile=profile, carrier=carrier)
        await stack.enter_async_context(carrier.smsc)
        await carrier.smsc.listen(self.centre.host, self.centre.port)
        try:
            async with asyncio.timeout(BIND_SECONDS):
                await carrier.smsc.bound.wait()
        except TimeoutError:
            raise NotBound(
                f"no product has bound to {self.centre.host}:{self.centre.port} within a minute"
            ) from None
        return carrier.network


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
