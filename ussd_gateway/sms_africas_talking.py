"""SMS out over Africa's Talking's HTTP API, which the simulated network of the demo speaks as well.

A form posted to `/version1/messaging`, the key in a header, answered by a JSON list of recipients. The API takes no
reference of ours, so a message whose answer was lost may arrive twice; `Idempotency-Key` is there for who honours it.
Source: https://developers.africastalking.com/docs/sms/sending/bulk. Fixture-tested.
"""

import hashlib
from collections.abc import Mapping

import msgspec
from aiohttp import ClientError, ClientSession, ClientTimeout

from state.outbox import Postponed, Undeliverable
from ussd_gateway.sms import SmsNotSent

PATH = "/version1/messaging"
KEY_HEADER = "apiKey"
REFERENCE_HEADER = "Idempotency-Key"
SECONDS = 10
ANSWER_BYTES = 64 * 1024
TAKEN = frozenset({100, 101, 102})  # processed, sent, queued
NEVER: Mapping[int, str] = {
    403: "invalid_number",
    404: "unsupported_number",
    406: "opted_out",
    409: "do_not_disturb",
}
"""What no later try changes. Others may be mended: an account without money, a sender's name not yet approved."""
SILENCE_SECONDS = 5.0  # after a 429 that does not say for how long
LONGEST_SILENCE = 3600.0


class Recipient(msgspec.Struct, rename="camel"):
    """What became of the message for one number."""

    status_code: int
    message_id: str = ""


class MessageData(msgspec.Struct):
    """The list of recipients; empty where the whole request was refused."""

    recipients: list[Recipient] = msgspec.field(name="Recipients", default_factory=list)


class Answer(msgspec.Struct):
    """What the API answers."""

    data: MessageData = msgspec.field(name="SMSMessageData")


class AfricasTalkingSms:
    """Sends SMS under one account; without a sender's name the provider's own stands above them."""

    def __init__(
        self, client: ClientSession, base_url: str, username: str, api_key: str, sender: str = ""
    ) -> None:
        self._client = client
        self._url = f"{base_url.rstrip('/')}{PATH}"
        self._username = username
        self._api_key = api_key
        self._sender = sender

    async def send(self, msisdn: str, text: str, reference: str) -> str:
        """Hand a message over, whole, and return the provider's id of it.

        Raises `SmsNotSent` if it may be taken later, `Postponed` if the provider asks for silence, `Undeliverable` if
        it never will be.
        """
        form = {"username": self._username, "to": msisdn, "message": text, "bulkSMSMode": "1"}
        if self._sender:
            form["from"] = self._sender
        headers = {
            KEY_HEADER: self._api_key,
            REFERENCE_HEADER: hashlib.blake2b(reference.encode(), digest_size=16).hexdigest(),
            "Accept": "application/json",
        }
        try:
            async with self._client.post(
                self._url,
                data=form,
                headers=headers,
                allow_redirects=False,
                timeout=ClientTimeout(total=SECONDS),
            ) as response:
                body = await response.content.read(ANSWER_BYTES)
                while not response.content.at_eof() and len(body) < ANSWER_BYTES:
                    body += await response.content.read(ANSWER_BYTES - len(body))
                return read(response.status, response.headers, body)
        except (ClientError, TimeoutError, OSError) as error:
            raise SmsNotSent(type(error).__name__) from None


def read(status: int, headers: Mapping[str, str], body: bytes) -> str:
    """Return the provider's id of a message it took; raise as `send` does for any other answer."""
    if status == 429:  # noqa: PLR2004
        raise Postponed(silence(headers.get("Retry-After", "")))
    if status in {400, 413, 422}:
        raise Undeliverable("refused")
    if status not in {200, 201}:
        raise SmsNotSent(f"status {status}")
    try:
        recipients = msgspec.json.decode(body, type=Answer).data.recipients
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise SmsNotSent("an answer that is none") from None
    if not recipients:
        raise SmsNotSent("no recipient")
    code = recipients[0].status_code
    if code in NEVER:
        raise Undeliverable(NEVER[code])
    if code not in TAKEN:
        raise SmsNotSent(f"status code {code}")
    return recipients[0].message_id


def silence(told: str) -> float:
    """Return the seconds of a `Retry-After`."""
    if not told.isascii() or not told.isdigit():
        return SILENCE_SECONDS
    return min(float(told), LONGEST_SILENCE)
