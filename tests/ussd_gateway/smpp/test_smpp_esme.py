"""The bind: taken up, held, asked for, taken up again; and nothing that an SMSC sends ends the process."""

import asyncio
import ssl

import pytest
from centre import QUICK, joined, until
from certificates import certificate
from entrances import sign
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs
from two_screens import Conversation

from ussd_gateway.simulator.smsc import Smsc
from ussd_gateway.smpp.bodies import Address, Bind, Message, write_bind, write_message
from ussd_gateway.smpp.dialects import Operation
from ussd_gateway.smpp.esme import Account, Esme
from ussd_gateway.smpp.pdu import Command, Cutter, Pdu, Status, write
from ussd_gateway.smpp.submission import Timing
from ussd_gateway.smpp.window import Window

PHONE = "+77010000001"


class bound:  # noqa: N801 - reads as a word in `async with`
    """An ESME that runs while the block does."""

    def __init__(self, account: Account, timing: Timing = QUICK, heard=lambda _message: Status.OK) -> None:
        self.esme = Esme(account, Window(10, timing), heard, timing)

    async def __aenter__(self) -> Esme:
        self._task = asyncio.create_task(self.esme.run())
        return self.esme

    async def __aexit__(self, *error) -> None:
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)


async def test_a_bind_says_who_it_is():
    """A transceiver binds with name, password and version, and unbinds when it is stopped."""
    async with Smsc(lambda _message: 0, account=("fund", "secret")) as smsc:
        account = Account("127.0.0.1", await smsc.listen(), Bind("fund", "secret", "USSD"))
        async with bound(account) as esme:
            async with asyncio.timeout(5):
                await esme.bound.wait()
            assert smsc.binds == [Bind("fund", "secret", "USSD")]
        assert [pdu.command for pdu in smsc.heard] == [Command.UNBIND]
        assert not esme.bound.is_set()


async def test_a_wrong_password_is_tried_again_and_never_told():
    """A refused bind is tried again after a while; the log names the status alone."""
    async with Smsc(lambda _message: 0, account=("fund", "right")) as smsc:
        account = Account("127.0.0.1", await smsc.listen(), Bind("fund", "wrong"))
        with capture_logs() as logs:
            async with bound(account) as esme:
                await until(lambda: len(logs) >= 3)
                assert not esme.bound.is_set()
        assert {(line["event"], line["error"]) for line in logs} == {("smpp_not_bound", "status 14")}
        assert "wrong" not in f"{logs} {account!r}"


async def test_a_second_bind_on_a_connection_is_refused():
    """An SMSC has each connection bound once, and what it delivers goes to a connection that stands."""
    async with joined(Conversation(), sign=sign) as call:
        smsc, esme = call.centre.smsc, call.entrance._esme
        async with asyncio.timeout(5):
            assert (await esme._ask(Command.BIND_TRANSCEIVER, write_bind(Bind("fund", "secret")))).status == 5
        smsc.cut()
        await until(lambda: not esme.bound.is_set())
        await until(lambda: smsc.binds)
        assert (await call.centre.phone(PHONE).dial("*900#")).text.startswith("*900#")


async def test_a_nack_is_no_bind():
    """An SMSC that does not know the command has not bound us, whatever status it says so with."""

    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        (bind,) = Cutter().cut(await reader.read(1000))
        writer.write(write(Command.GENERIC_NACK, 0, bind.sequence))
        await reader.read()
        writer.close()

    server = await asyncio.start_server(speak, "127.0.0.1")
    async with server:
        account = Account("127.0.0.1", server.sockets[0].getsockname()[1], Bind("fund", "secret"))
        with capture_logs() as logs:
            async with bound(account) as esme:
                await until(lambda: len(logs) >= 2)
                assert not esme.bound.is_set()
        assert {line["event"] for line in logs} == {"smpp_not_bound"}


async def test_whatever_fails_is_tried_again(monkeypatch):
    """An error that nobody thought of keeps nobody from being bound later."""
    async with Smsc(lambda _message: 0) as smsc:
        account = Account("127.0.0.1", await smsc.listen(), Bind("fund", "secret"))
        running = bound(account)
        serve, failing = running.esme._serve, [UnicodeError("a host"), ZeroDivisionError()]

        async def fail_first() -> None:
            if failing:
                raise failing.pop()
            await serve()

        monkeypatch.setattr(running.esme, "_serve", fail_first)
        async with running as esme:
            await until(esme.bound.is_set)


async def test_an_smsc_that_is_away_is_waited_for():
    """The ESME binds when the SMSC comes back, wherever it was in its waiting."""
    first = Smsc(lambda _message: 0)
    port = await first.listen()
    await first.close()
    async with bound(Account("127.0.0.1", port, Bind("fund", "secret"))) as esme:
        await asyncio.sleep(0)
        for _ in range(2):
            async with Smsc(lambda _message: 0) as smsc:
                await smsc.listen(port=port)
                await until(esme.bound.is_set)
                await until(lambda smsc=smsc: smsc.binds)
            await until(lambda: not esme.bound.is_set())


@pytest.mark.parametrize(("stood", "waits"), [(0.0, [1, 2, 4, 4]), (99.0, [1, 1, 1, 1])])
async def test_waits_grow_until_a_bind_stands(monkeypatch, stood, waits):
    """Each wait is twice the one before, up to the longest, at least half of it; a bind that stood a while begins anew."""
    slept: list[float] = []
    timing = Timing(first_reconnect=1.0, longest_reconnect=4.0, stable=10.0)
    esme = Esme(Account("127.0.0.1", 1, Bind("", "")), Window(1, timing), lambda _message: 0, timing)
    now = 0.0

    async def serve() -> None:
        nonlocal now
        now += stood
        raise ConnectionRefusedError

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 4:
            raise asyncio.CancelledError

    monkeypatch.setattr(esme, "_serve", serve)
    monkeypatch.setattr(esme, "_loop", type("Loop", (), {"time": staticmethod(lambda: now)})())
    monkeypatch.setattr("ussd_gateway.smpp.esme.asyncio.sleep", sleep)
    with pytest.raises(asyncio.CancelledError):
        await esme.run()
    assert all(wait / 2 <= seconds <= wait for wait, seconds in zip(waits, slept, strict=True))


async def test_silence_is_asked_about():
    """An SMSC that says nothing is asked whether it is there, and left when it does not answer."""
    timing = Timing(idle=0.02, response=0.1, look=0.01, first_reconnect=0.01, longest_reconnect=0.02)
    async with Smsc(lambda _message: 0) as smsc:
        account = Account("127.0.0.1", await smsc.listen(), Bind("fund", "secret"))
        async with bound(account, timing) as esme:
            await until(lambda: [pdu.command for pdu in smsc.heard].count(Command.ENQUIRE_LINK) >= 2)
            assert len(smsc.binds) == 1
            smsc.silent = True
            await until(lambda: not esme.bound.is_set())
            smsc.silent = False
            await until(esme.bound.is_set)


async def test_the_smscs_own_requests_are_answered():
    """It is told that the link stands, and its good-bye is returned; then the ESME binds again."""
    async with joined(Conversation(), sign=sign) as call:
        smsc = call.centre.smsc
        assert (await smsc.ask(Command.ENQUIRE_LINK))[:2] == (Command.ENQUIRE_LINK_RESP, Status.OK)
        link = smsc.link
        assert (await smsc.ask(Command.UNBIND))[:2] == (Command.UNBIND_RESP, Status.OK)
        await until(lambda: smsc.binds and smsc.link is not link)
        assert (await call.centre.phone(PHONE).dial("*900#")).text.startswith("*900#")


async def test_a_message_in_the_same_breath_as_the_bind():
    """What an SMSC delivers together with its answer to the bind is taken."""
    taken = asyncio.Event()
    delivered = write_message(Message(Address("77010000001", 1, 1), Address("900"), b"hello"))

    async def speak(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        (bind,) = Cutter().cut(await reader.read(1000))
        answer = write(Command.BIND_TRANSCEIVER_RESP, 0, bind.sequence, b"smsc\0")
        writer.write(answer + write(Command.DELIVER_SM, 0, 1, delivered))
        (told,) = Cutter().cut(await reader.read(1000))
        assert told == Pdu(Command.DELIVER_SM_RESP, Status.OK, 1, b"\0")
        taken.set()
        writer.close()

    server = await asyncio.start_server(speak, "127.0.0.1")
    async with server:
        port = server.sockets[0].getsockname()[1]
        async with bound(Account("127.0.0.1", port, Bind("fund", "secret"))), asyncio.timeout(5):
            await taken.wait()


@pytest.mark.parametrize(
    ("command", "body", "answer"),
    [
        (0x00000103, b"", (Command.GENERIC_NACK, Status.INVALID_COMMAND)),  # data_sm
        (0x00000004, b"", (Command.GENERIC_NACK, Status.INVALID_COMMAND)),  # an ESME takes no submissions
        (0x00ABCDEF, b"what is this", (Command.GENERIC_NACK, Status.INVALID_COMMAND)),
        (Command.DELIVER_SM, b"", (Command.GENERIC_NACK, Status.INVALID_LENGTH)),
        (Command.DELIVER_SM, b"USSD\0\x01\x0177", (Command.GENERIC_NACK, Status.INVALID_LENGTH)),
        (
            Command.DELIVER_SM,
            write_message(Message(Address("1", 1, 1), Address("2"))) + b"\x05\x01\xff",
            (Command.GENERIC_NACK, Status.BAD_OPTIONAL),
        ),
    ],
)
async def test_what_is_malformed_is_said_to_be(command, body, answer):
    """An unknown command or a body that ends early gets a `generic_nack`, and the connection goes on."""
    async with joined(Conversation(), sign=sign) as call:
        async with asyncio.timeout(5):
            told = await call.centre.smsc.ask(command, body)
        assert told[:2] == answer
        link = call.centre.smsc.link
        assert (await call.centre.phone(PHONE).dial("*900#")).text.startswith("*900#")
        assert call.centre.smsc.link is link


async def test_what_has_no_response_gets_none():
    """An alert, an outbind and stray responses of any kind change nothing."""
    async with joined(Conversation(), sign=sign) as call:
        link = call.centre.smsc.link
        link.ask(Command.ALERT_NOTIFICATION, b"garbage")
        link.ask(Command.OUTBIND)
        for command in (Command.SUBMIT_SM_RESP, Command.GENERIC_NACK, Command.ENQUIRE_LINK_RESP, 0x80ABCDEF):
            link.send(command, 8, 12345, b"garbage")
        assert (await call.centre.phone(PHONE).dial("*900#")).text.startswith("*900#")
        assert call.centre.smsc.link is link
        assert not call.centre.smsc.heard


async def test_a_nack_answers_a_submission():
    """An SMSC that does not understand a submission frees its place in the window."""
    async with joined(Conversation(), sign=sign, window=1) as call:
        call.centre.answers = [None]
        await call.centre.phone(PHONE).send(Operation.PSSR_INDICATION, "*900#")
        await call.centre.so_many(1)
        call.centre.smsc.link.send(Command.GENERIC_NACK, Status.INVALID_COMMAND, 2)
        await call.told("refused")
        assert (await call.centre.phone("+77010000002").dial("*900#")).text.startswith("*900#")


@pytest.mark.parametrize("length", [0, 15, 0x7FFFFFFF])
async def test_an_absurd_length_closes_the_connection(length):
    """A stream that can no longer be read is nacked and closed; the ESME binds anew and serves on."""
    async with joined(Conversation(), sign=sign) as call:
        link = call.centre.smsc.link
        link.write(length.to_bytes(4) + b"\0" * 12)
        await until(lambda: call.centre.smsc.binds and call.centre.smsc.link is not link)
        assert [pdu.command for pdu in call.centre.smsc.heard] in ([], [Command.GENERIC_NACK])
        assert (await call.centre.phone(PHONE).dial("*900#")).text.startswith("*900#")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.integers(0, 0xFFFFFFFF), st.integers(0, 255), st.binary(max_size=80)), max_size=6)
)
def test_no_pdu_ends_the_process(pdus):
    """Whatever an SMSC sends, the next call is answered."""

    async def serve() -> None:
        with capture_logs() as logs:
            async with joined(Conversation(), sign=sign) as call:
                link = call.centre.smsc.link
                for command, status, body in pdus:
                    link.send(command, status, 1000, body)
                link.ask(Command.ENQUIRE_LINK)
                async with asyncio.timeout(5):
                    while True:
                        try:
                            await call.centre.smsc.bound.wait()
                            shown = await call.centre.phone(PHONE).dial("*900#")
                            break
                        except Exception as error:  # noqa: BLE001 - an unbind in the garbage ends the connection once
                            assert type(error).__name__ in {"NobodyBound", "AssertionError"}  # noqa: PT017
                assert shown.text.startswith("*900#")
        assert "smpp_failed" not in {line["event"] for line in logs}

    asyncio.run(serve())


async def test_tls_binds_to_whom_it_can_trust(tmp_path):
    """Over TLS the ESME binds to an SMSC that its certificates vouch for, and to no other."""
    key, cert = certificate(tmp_path)
    serving = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    serving.load_cert_chain(cert, key)
    async with Smsc(lambda _message: 0) as smsc:
        port = await smsc.listen(tls=serving)
        trusting = Account("127.0.0.1", port, Bind("fund", "secret"), ssl.create_default_context(cafile=cert))
        async with bound(trusting) as esme:
            await until(esme.bound.is_set)
        doubting = Account("127.0.0.1", port, Bind("fund", "secret"), ssl.create_default_context())
        with capture_logs() as logs:
            async with bound(doubting) as esme:
                await until(lambda: len(logs) >= 1)
                assert not esme.bound.is_set()
        assert logs[0]["error"] == "SSLCertVerificationError"
