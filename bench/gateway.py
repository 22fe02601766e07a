"""A USSD aggregator in small: posts steps over kept connections and reads the screens back."""

import asyncio
from dataclasses import dataclass
from typing import Final, Self

from bench.steps import PATH, STEPS, Step, form

TIMEOUT_SECONDS: Final = 5.0


class WrongAnswer(Exception):
    """A contestant answered something else than the step's screen."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back over HTTP."""

    status: int
    body: str


class Gateway:
    """Kept connections to one server, as many as there are requests under way."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._idle: list[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = []

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *failure: object) -> None:
        for _, writer in self._idle:
            writer.close()

    async def open_connections(self, count: int) -> None:
        """Open connections beforehand, so that no measured request waits for one."""
        for _ in range(count):
            self._idle.append(await asyncio.open_connection("127.0.0.1", self._port))

    async def post(self, number: int, step: Step) -> Answer:
        """Return the answer to one step of a numbered session; raise OSError or TimeoutError if none comes."""
        body = form(number, step).encode()
        head = (
            f"POST {PATH} HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        async with asyncio.timeout(TIMEOUT_SECONDS):
            connection = (
                self._idle.pop() if self._idle else await asyncio.open_connection("127.0.0.1", self._port)
            )
            reader, writer = connection
            try:
                writer.write(head.encode() + body)
                answer = await _read_answer(reader)
            except BaseException:
                writer.close()  # its late answer would be taken for the next one's
                raise
        self._idle.append(connection)
        return answer


async def _read_answer(reader: asyncio.StreamReader) -> Answer:
    """Return one HTTP answer; its length must be told (RFC 9112, 6.3), as every contestant does."""
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        names = (line.partition(":") for line in head[1:])
        length = next(int(value) for name, _, value in names if name.lower() == "content-length")
        body = await reader.readexactly(length)
    except (asyncio.IncompleteReadError, StopIteration) as broken:
        raise ConnectionError("the answer ended early or told no length") from broken
    return Answer(int(head[0].split(" ")[1]), body.decode())


async def walk(gateway: Gateway, number: int) -> None:
    """Walk one session to its end; raise WrongAnswer at the first screen that differs."""
    for step in STEPS:
        answer = await gateway.post(number, step)
        if answer.status != 200 or not step.answered_by(answer.body):
            raise WrongAnswer(
                f"to text {step.text!r} it said {answer.status} {answer.body[:200]!r}, not {step.first_line!r}"
            )


async def check_walk(port: int, number: int) -> None:
    """Walk one session against a server, before any load; raise WrongAnswer, OSError or TimeoutError."""
    async with Gateway(port) as gateway:
        await walk(gateway, number)
