"""The largest session that a talk leaves behind: a long way, a proven phone's whole answer, a long list."""

import time
from datetime import date, datetime
from pathlib import Path
from typing import Final

import msgspec
import redis

from app.product import Product, open_product
from app.settings import Settings
from bench.store import key_bytes, redis_url
from dialogs.checklists import options_of
from dialogs.facts import PROVEN, Shown
from dialogs.facts.coverage import COVERAGE
from dialogs.model import Menu, Programme, brief, mark
from dialogs.services.proof import CODE_SECONDS, TRIES
from dialogs.steps import TRAIL_LENGTH, TRANSCRIPT_LENGTH
from dialogs.visit import OpenList, Private, Visit
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
        transcript=[(marks[0], brief(said)) for said in inputs],
        signature=0xFFFF,
        wire=bytes(WIRE_BYTES),
        private=True,
        claim=bytes(CLAIM_BYTES),  # in the middle of a call
        turned=int(now),
    )


def _worst_answer(programme: Programme, now: float) -> Private:
    """Return the longest samples of all that a proven phone sees of its cover, and the longest list, walked to its end."""
    return Private(
        number=LONGEST_NUMBER,
        kind=max(programme.numbers, key=len),
        facts={
            name: _longest(shown)
            for name, shown in COVERAGE.items()
            if PROVEN in shown.levels and name not in NEVER_WITH_AN_ANSWER
        },
        level=PROVEN,
        code_until=int(now) + CODE_SECONDS,
        code_tries=TRIES,
        list=_longest_list(programme),
    )


def _longest_list(programme: Programme) -> OpenList | None:
    """Return the list with the most items, each of them answered by the longest word; None where there are no lists."""
    lists = programme.checklists.values()
    if not lists:
        return None
    papers = max(lists, key=lambda one: len(one.items))
    marks = {item.name: max(options_of(item), key=len) for item in papers.items}
    return OpenList(papers.name, "spouse", papers.items[-1].name, marks)


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
