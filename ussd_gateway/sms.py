"""SMS out, to the simulated network: a real request over HTTP, idempotent by its reference."""

from aiohttp import ClientError, ClientSession

CREATED = 201


class SmsNotSent(Exception):
    """The network did not take the message; the same reference may be sent again."""

    retryable = True


class SimulatedSms:
    """Sends messages to handsets of the simulated network."""

    def __init__(self, client: ClientSession, base_url: str, sender: str = "Coverline") -> None:
        self._client = client
        self._url = f"{base_url.rstrip('/')}/simulator/sms"
        self._sender = sender

    async def send(self, msisdn: str, text: str, reference: str) -> None:
        """Hand a message over; raise `SmsNotSent` if the network did not take it."""
        message = {"msisdn": msisdn, "sender": self._sender, "text": text, "reference": reference}
        try:
            async with self._client.post(self._url, json=message) as response:
                if response.status != CREATED:
                    raise SmsNotSent(f"the network answered {response.status}")
        except (ClientError, OSError) as error:
            raise SmsNotSent(type(error).__name__) from error
