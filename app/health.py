"""Liveness, readiness and metrics."""

import contextlib
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, Counter, Gauge, Histogram, generate_latest

from dialogs.turn import Screen, Turn
from state.errors import StateError
from state.outbox import Outbox
from state.pipeline import Pipeline

TURNS = Counter("coverline_turns_total", "Turns answered.", ["channel", "outcome"])
SECONDS = Histogram(
    "coverline_turn_seconds",
    "Seconds from a turn to its screen.",
    ["channel"],
    buckets=(0.005, 0.02, 0.1, 0.5, 1, 2, 3),
)
ENDED = Counter(
    "coverline_ussd_sessions_ended_total", "USSD sessions by how the network says they ended.", ["status"]
)
BOUND = Gauge("coverline_smpp_bound", "Whether the SMSC has this process bound.")
ANSWERS = Counter("coverline_smpp_answers_total", "USSD answers over SMPP by what became of them.", ["fate"])
PUSHED = Counter(
    "coverline_pushes_total", "Notices offered to the network first, by what they became.", ["became"]
)
PARTS = Counter("coverline_sms_parts_total", "SMS handed over, by the parts that the network counts.")
MESSAGES = Gauge(
    "coverline_outbox_messages", "Messages that are due, for later, or given up (dead).", ["state"]
)

Reply = Callable[[Turn], Awaitable[Screen]]


def counted(reply: Reply, channel: str) -> Reply:
    """Return the same reply, its turns counted and timed. Labels name channels and outcomes, never people."""
    answered = TURNS.labels(channel, "answered")
    failed = TURNS.labels(channel, "failed")
    seconds = SECONDS.labels(channel)

    async def reply_and_count(turn: Turn) -> Screen:
        begun = time.perf_counter()
        try:
            screen = await reply(turn)
        except BaseException:
            failed.inc()
            raise
        answered.inc()
        seconds.observe(time.perf_counter() - begun)
        return screen

    return reply_and_count


class Health:
    """Whether the process lives and may be sent traffic."""

    def __init__(self, pipeline: Pipeline, outbox: Outbox, clock: Callable[[], float]) -> None:
        self._pipeline = pipeline
        self._outbox = outbox
        self._clock = clock
        self.serving = False
        self.desk_bot: Callable[[], dict[str, object]] | None = None
        """How it is doing, where this process has it."""

    async def live(self, _request: web.BaseRequest) -> web.Response:
        """Answer 200 as long as the process runs."""
        return web.json_response({"live": True})

    async def ready(self, _request: web.BaseRequest) -> web.Response:
        """Answer 200 when turns can be taken, else 503."""
        try:
            ready = self.serving and await self._pipeline.execute("PING") in (b"PONG", "PONG")
        except StateError:
            ready = False
        body: dict[str, object] = {"ready": ready}
        if self.desk_bot is not None:
            body["desk_bot"] = self.desk_bot()
        return web.json_response(body, status=200 if ready else 503)

    async def metrics(self, _request: web.BaseRequest) -> web.Response:
        """Answer in Prometheus' text format; without SQL the outbox's figures are those of the time before."""
        with contextlib.suppress(StateError):
            for state, count in (
                await self._outbox.counts(datetime.fromtimestamp(self._clock(), UTC))
            ).items():
                MESSAGES.labels(state).set(count)
        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    def routes(self) -> list[web.RouteDef]:
        """Return the three routes."""
        return [
            web.get("/health/live", self.live),
            web.get("/health/ready", self.ready),
            web.get("/metrics", self.metrics),
        ]
