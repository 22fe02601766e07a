"""The largest session that a talk leaves behind: a long way, a proven phone's whole answer, every slot filled."""

import time
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Final

import msgspec
import redis

from app.product import Product, open_product
from app.settings import Settings
from bench.store import key_bytes, redis_url
from dialogs.facts import PROVEN, SHOWN, Shown
from dialogs.model import Checklist, Menu, Programme, brief, mark
from dialogs.services.proof import CODE_SECONDS, TRIES
from dialogs.steps import TRAIL_LENGTH, TRANSCRIPT_LENGTH
from dialogs.visit import Private, Visit
from state.session import Session
from ussd_gateway.route import Route

BUNDLED: Final = ("ir", "ru", "kz", "cn")
ADDRESS: Final = "+77010000000"
LONGEST_NUMBER: Final = "9" * 18
"""A Chinese resident's number (GB 11643) has eighteen characters, the most of those that are asked for."""
NEVER_WITH_AN_ANSWER: Final = frozenset({"opens_at"})
"""Parts that are kept while a limit or a code stands in the answer's way."""
WIRE_BYTES: Final = 24
"""A USSD route's, with the two session ids of a start that came twice."""
CLAIM_BYTES: Final = 16


async def measure_worst_sessions(folder: Path, store: redis.Redis) -> dict[str, int]:
    """Return the MEMORY USAGE of each bundled programme's worst session, with key and expiry; empties the store."""
    settings = Settings(
        programmes=BUNDLED,
        programmes_dir=None,
        data_dir=folder / "data",
        redis_url=redis_url(folder),
        database_url="",
    )
    async with open_product(settings, {}) as product:
        return await _measure(product, store, time.time())


async def _measure(product: Product, store: redis.Redis, now: float) -> dict[str, int]:
    sizes = {}
    route = Route(product.vault.sign)
    for code, programme in product.programmes.items():
        if not programme.numbers:  # the lobby asks nobody's number
            continue
        session = _worst_session(programme, now)
        visit = Visit(session, programme, product.programmes, route, ADDRESS, product.vault, now)
        visit.private = _worst_answer(programme, now)
        visit.close()
        store.flushall()
        await product.sessions.save(ADDRESS, session, 0, route.life)
        sizes[code] = sum(key_bytes(store))
    return sizes


def _worst_session(programme: Programme, now: float) -> Session:
    """Return a session in the longest-named state, with the longest inputs that the programme's menus can give."""
    marks = sorted((mark(name) for name in programme.states), reverse=True)
    inputs = sorted(
        (
            option.name
            for state in programme.states.values()
            if isinstance(state, Menu)
            for option in state.options
        ),
        key=len,
        reverse=True,
    )[:TRANSCRIPT_LENGTH]
    return Session(
        state=max(programme.states, key=len),
        language=max(programme.languages, key=len),
        trail=marks[:TRAIL_LENGTH],
        slots=dict(_slots(programme)),
        transcript=[(marks[0], brief(said)) for said in inputs],
        signature=0xFFFF,
        wire=bytes(WIRE_BYTES),
        private=True,
        claim=bytes(CLAIM_BYTES),  # in the middle of a call
        turned=int(now),
    )


def _slots(programme: Programme) -> Iterator[tuple[str, str]]:
    """Yield the slots that outlive a turn, as long as they get; codes, rows and digits are taken out as they are used."""
    for state in programme.states.values():
        if isinstance(state, Checklist):
            # Of alternatives the list takes one, so the longest of each group stands for it.
            had = {
                item.group or item.name: item.name
                for item in sorted(state.items, key=lambda it: len(it.name))
            }
            yield state.short, str(len(state.items) - 1)
            yield f"{state.short}_have", " ".join(had.values())


def _worst_answer(programme: Programme, now: float) -> Private:
    """Return the longest samples of everything that a proven phone sees."""
    return Private(
        number=LONGEST_NUMBER,
        kind=max(programme.numbers, key=len),
        facts={
            name: _longest(shown)
            for name, shown in SHOWN.items()
            if PROVEN in shown.levels and name not in NEVER_WITH_AN_ANSWER
        },
        level=PROVEN,
        code_until=int(now) + CODE_SECONDS,
        code_tries=TRIES,
    )


def _longest(shown: Shown) -> str | int:
    kept = [_as_kept(value) for value in shown.samples]
    return max(kept, key=lambda value: len(msgspec.msgpack.encode(value)))


def _as_kept(value: object) -> str | int:
    """Return a sample as a session keeps it: moments and days in ISO 8601."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, int) else str(value)
