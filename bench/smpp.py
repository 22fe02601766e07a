"""USSD over SMPP: pairs of deliver_sm and submit_sm a second, beside the HTTP path of the same server in the same rounds."""

import asyncio
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Final

import redis

from bench.contestants import COVERLINE
from bench.load import Load, apply_load
from bench.processes import await_ready, core_seconds, cpu_seconds, free_port, running
from bench.rounds import ROUND_NUMBERS
from bench.steps import READY_PATH, SERVICE_CODE, STEPS
from ussd_gateway.smpp.bodies import Address, Message, Tag, read_message, write_message, write_strings
from ussd_gateway.smpp.codings import decode
from ussd_gateway.smpp.dialects import Operation
from ussd_gateway.smpp.link import Link
from ussd_gateway.smpp.pdu import RESPONSE, Command, Pdu, Status

OPEN_SESSIONS: Final = 1_000
UNDER_WAY: Final = 64
"""Sessions that wait for an answer at any moment, as many as wrk has connections."""
FIRST_NUMBER: Final = 8_000_000
HOST: Final = "127.0.0.1"
SECONDS: Final = 30.0
INPUTS: Final = (SERVICE_CODE, *(step.text.rpartition("*")[2] for step in STEPS[1:]))
SCREENS: Final = tuple(step.first_line.partition(" ")[2] for step in STEPS)


class WrongSubmission(Exception):
    """The server submitted something else than the screen of its session's step."""


def _template(step: int) -> tuple[bytes, bytes]:
    """Return the `deliver_sm` of a step before and after the phone's number; the call's own number ends it."""
    operation = Operation.USSR_CONFIRM if step else Operation.PSSR_INDICATION
    tlvs = {Tag.USSD_SERVICE_OP: bytes((operation,)), Tag.ITS_SESSION_INFO: bytes(2)}
    phone = Address("7701#######", 1, 1)
    message = Message(phone, Address("1499"), INPUTS[step].encode(), 0x0F, tlvs, service_type="USSD")
    head, _, tail = write_message(message).partition(b"#######")
    return head, tail[:-2]


TEMPLATES: Final = tuple(map(_template, range(len(STEPS))))
"""Made beforehand: the SMSC has to be quicker than what it measures."""


@dataclass(slots=True)
class Session:
    """A phone in its call; step 5 is the end."""

    number: int
    step: int = 0

    def message(self) -> bytes:
        """Return the body of the `deliver_sm` that is due."""
        head, tail = TEMPLATES[self.step]
        return b"%b%07d%b%b" % (head, self.number, tail, (2 * self.number & 0xFFFE).to_bytes(2))


class Centre:
    """An SMSC with a thousand calls, of which so many wait for an answer; it is as quick as it can be."""

    def __init__(self) -> None:
        self._link: Link | None = None
        self._numbers = FIRST_NUMBER
        self._waiting: dict[str, Session] = {}
        self._ready: deque[Session] = deque()
        self._idle = asyncio.Event()
        self.bound = asyncio.Event()
        self.calling = False
        self.pairs = 0
        self.fault = ""

    def accept(self) -> Link:
        """Return the connection of an ESME."""
        self._link = Link(self._hear, self.bound.clear)
        return self._link

    async def call(self, seconds: float) -> tuple[int, float]:
        """Call for so long; return the pairs and the seconds that they took. Raises `WrongSubmission`."""
        self._ready = deque(self._another() for _ in range(OPEN_SESSIONS))
        self.pairs, self.calling = 0, True
        self._idle.clear()
        begun = time.perf_counter()
        for _ in range(UNDER_WAY):
            self._deliver()
        await asyncio.sleep(seconds)
        pairs, took = self.pairs, time.perf_counter() - begun
        self.calling = False
        async with asyncio.timeout(SECONDS):
            await self._idle.wait()
        if self.fault:
            raise WrongSubmission(self.fault)
        return pairs, took

    def _another(self) -> Session:
        self._numbers += 1
        return Session(self._numbers)

    def _deliver(self) -> None:
        assert self._link is not None
        session = self._ready.popleft()
        body = session.message()
        self._waiting[f"7701{session.number:07d}"] = session
        self._link.ask(Command.DELIVER_SM, body)

    def _hear(self, pdu: Pdu) -> None:
        link, command = self._link, pdu.command
        assert link is not None
        if command == Command.SUBMIT_SM:
            link.send(Command.SUBMIT_SM_RESP, Status.OK, pdu.sequence, b"1\0")
            self._answered(read_message(pdu.body))
        elif command == Command.BIND_TRANSCEIVER:
            link.send(command | RESPONSE, Status.OK, pdu.sequence, write_strings("bench"))
            self.bound.set()
        elif command == Command.ENQUIRE_LINK:
            link.send(command | RESPONSE, Status.OK, pdu.sequence)
        elif command == Command.UNBIND:
            link.send(command | RESPONSE, Status.OK, pdu.sequence)
            link.close()
        elif pdu.status:
            self.fault = f"a PDU {command:#x} with the status {pdu.status}"

    def _answered(self, message: Message) -> None:
        session = self._waiting.pop(message.destination.number)
        screen = decode(message.text, message.coding, "smpp")
        final = message.tlvs[Tag.USSD_SERVICE_OP][0] == Operation.PSSR_RESPONSE
        if screen.partition("\n")[0] != SCREENS[session.step] or final != (session.step + 1 == len(STEPS)):
            self.fault = f"at step {session.step} it said {screen!r}"
        self.pairs += 1
        session.step += 1
        self._ready.append(self._another() if final else session)
        if self.calling and not self.fault:
            self._deliver()
        elif not self._waiting:
            self._idle.set()


@dataclass(slots=True)
class SmppRun:
    """Rounds, of which each measured HTTP and then SMPP."""

    smpp: list[Load] = field(default_factory=list)
    http: list[Load] = field(default_factory=list)

    @property
    def share(self) -> float:
        """SMPP's pairs a second as a multiple of HTTP's requests a second, the median of the rounds."""
        return median(ours.rate / theirs.rate for ours, theirs in zip(self.smpp, self.http, strict=True))


async def measure_smpp(
    folder: Path, store: redis.Redis, places: tuple[int, int], rounds: int, seconds: int
) -> SmppRun:
    """Return what one server on the first core does over both ways; the SMSC runs in this process."""
    loop = asyncio.get_running_loop()
    centre = Centre()
    listener = await loop.create_server(centre.accept, HOST, 0)
    port, log = free_port(), folder / "smpp.log"
    environment = COVERLINE.environment_for(port, folder / "valkey.sock") | {
        "COVERLINE_DATA_DIR": str(folder / "smpp"),
        "COVERLINE_SMPP_URL": f"smpp://{HOST}:{listener.sockets[0].getsockname()[1]}",
        "COVERLINE_SMPP_WINDOW": str(UNDER_WAY),
    }
    run = SmppRun()
    with running(COVERLINE.command, environment, places[0], log) as child:
        await asyncio.to_thread(await_ready, child, port, READY_PATH, log, SECONDS)
        async with asyncio.timeout(SECONDS):
            await centre.bound.wait()
        for number in range(rounds + 1):  # the first one warms up
            store.flushall()
            http = await asyncio.to_thread(
                apply_load, child.pid, port, places, seconds, number * ROUND_NUMBERS
            )
            store.flushall()
            smpp = await _load(centre, child.pid, places[0], seconds)
            if number:
                run.http.append(http)
                run.smpp.append(smpp)
        listener.close()
    return run


async def _load(centre: Centre, pid: int, core: int, seconds: int) -> Load:
    core_before, server_before = core_seconds(core), cpu_seconds(pid)
    pairs, took = await centre.call(seconds)
    used = cpu_seconds(pid) - server_before
    return Load(pairs, took, used, core_seconds(core) - core_before - used)
