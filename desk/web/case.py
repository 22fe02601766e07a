"""The middle and right columns: what both sides said, what happened, and what the case was handed over with."""

import secrets
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import hdrs, web

from desk.agents import Agent
from desk.case import Case, Event, Kind, Opened, Packet
from desk.life import Trigger, allows
from desk.web.page import DeskPage, case_id, fragment, led_to, whole
from desk.web.queue import QueueView, standing, standing_words
from desk.web.words import DeskWords

SIDES: dict[str, str] = {
    Kind.OPENED: "theirs",
    Kind.SAID: "theirs",
    Kind.ANSWERED: "ours",
    Kind.NOTED: "note",
}
FACTS = (
    "status",
    "until",
    "as_of",
    "source",
    "reason",
    "category",
    "months",
    "tracking",
    "special",
    "initials",
)
DAYS = frozenset({"until", "as_of"})
IMAGES = frozenset({"image/png", "image/jpeg"})
ANSWER_KEY_BYTES = 16


class CaseView:
    """One case."""

    def __init__(self, page: DeskPage, queue: QueueView) -> None:
        self._page = page
        self._queue = queue

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get("/cases/{id}", self.show),
            web.get("/cases/{id}/news", self.news),
            web.get("/files/{id}", self.file),
            web.post("/preview", self.preview),
        ]

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Show the case beside the queue, or alone for a page that is open."""
        agent = await self._page.agent(request)
        opened = await self._page.desk.working.read(agent, case_id(request), self._page.now())
        given = await self._whole(request, agent, opened)
        if fragment(request):
            return self._page.respond(request, "case.html", agent=agent, **given)
        return self._page.respond(
            request, "desk.html", agent=agent, **given, **await self._queue.given(request, agent)
        )

    async def news(self, request: web.Request) -> web.StreamResponse:
        """Show what happened since an event, and where the case stands now."""
        agent = await self._page.agent(request)
        return await self.changed(request, agent, whole(request.query.get("after") or "0"))

    async def changed(
        self, request: web.Request, agent: Agent, after: int, revealed: str = "", to_call: str = ""
    ) -> web.StreamResponse:
        """Return the parts of an open case that are other ones now; for a browser without scripts, the way to it."""
        id_ = case_id(request)
        if not fragment(request):
            return led_to(f"/desk/cases/{id_}")
        opened = await self._page.desk.working.follow(agent, id_, after)
        if any(one.kind == Kind.MERGED for one in opened.events):  # older events came in between
            whole_case = await self._whole(
                request, agent, await self._page.desk.working.follow(agent, id_, 0)
            )
            response = self._page.respond(request, "case.html", agent=agent, **whole_case)
            response.headers.update({"HX-Retarget": "#case", "HX-Reswap": "innerHTML"})
            return response
        given = await self._whole(request, agent, opened)
        return self._page.respond(
            request, "news.html", agent=agent, revealed=revealed, to_call=to_call, **given
        )

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Send a file: pictures to be seen in the page, everything else to be kept."""
        agent = await self._page.agent(request)
        found = await self._page.desk.working.file(agent, case_id(request), self._page.now())
        response = web.Response(body=found.data, content_type=found.kind)
        shown = "inline" if found.kind in IMAGES else "attachment"
        ending = found.kind.rpartition("/")[2].replace("jpeg", "jpg")
        # A neutral name: what a person called their file stays in the case.
        response.headers[hdrs.CONTENT_DISPOSITION] = f'{shown}; filename="file-{case_id(request)}.{ending}"'
        response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
        return response

    async def preview(self, request: web.Request) -> web.StreamResponse:
        """Show the answer as a keypad phone will."""
        await self._page.agent(request)
        form = await self._page.form(request)
        programme, language = form.text("programme"), form.text("language")
        text = form.text("text").strip()
        known = programme in self._page.desk.offices
        pages = self._page.around.phone_pages(programme, language, text) if known and text else ()
        return self._page.respond(request, "phone_pages.html", pages=pages, person_language=language)

    async def _whole(self, request: web.Request, agent: Agent, opened: Opened) -> dict[str, Any]:
        one, words, now = opened.case, self._page.words(request), self._page.now()
        desk, language = self._page.desk, words.language
        office = desk.offices[one.programme]
        zone = office.tiers[0].hours.zone

        def tier_name(level: int) -> str:
            name = next((tier.name for tier in office.tiers if tier.level == level), "")
            return self._queue.say(one.programme, language, f"tier-{name}") or words(
                "tier-number", number=level
            )

        return {
            "opened": opened,
            "case": one,
            "row": self._queue.row(agent, one, words, now),
            "standing": standing(agent, one),
            "standing_words": standing_words(agent, one, words),
            "may": {trigger.value: allows(one.state, trigger) for trigger in Trigger},
            "tier_name": tier_name(one.tier),
            "tiers_above": [(tier.level, tier_name(tier.level)) for tier in office.above(one.tier)],
            "seen": {id: words.clock(at, now, zone) for id, at in opened.seen.items()},  # noqa: A001
            "lines": [_line(event, words, now, zone, tier_name) for event in opened.events],
            "packet": opened.packet,
            "facts": facts_of(opened.packet, words),
            "failed": [self._failed(one, name, words) for name in opened.packet.failed],
            "others": await self._others(agent, one, words, now),
            "canned": self._page.around.canned(one, opened.packet),
            "key": secrets.token_hex(ANSWER_KEY_BYTES),
            "max_calls": office.max_calls,
            "exchange": desk.exchange is not None,
            "region": self._queue.say(one.programme, language, f"region-{one.region}") or one.region,
        }

    async def _others(self, agent: Agent, one: Case, words: DeskWords, now: datetime) -> Sequence[Any]:
        found = await self._page.desk.queue.of_same_person(agent, one.id)
        return [self._queue.row(agent, other, words, now) for other in found]

    def _failed(self, one: Case, name: str, words: DeskWords) -> str:
        return self._queue.say(one.programme, words.language, f"say-{name}") or name


def _line(event: Event, words: DeskWords, now: datetime, zone: ZoneInfo, tier_name: Any) -> dict[str, Any]:
    first = event.about.partition(" ")[0]
    tier = tier_name(int(first)) if event.kind == Kind.RAISED and first.isdigit() else ""
    side = SIDES.get(event.kind, "history")
    return {
        "event": event,
        "side": side,
        "told": words.happened(event, tier) if side == "history" else "",
        "paragraphs": [part for part in event.text.split("\n") if part.strip()] if side != "history" else [],
        "clock": words.clock(event.at, now, zone),
        "seen": words.clock(event.seen_at, now, zone) if event.seen_at else "",
    }


def facts_of(packet: Packet, words: DeskWords) -> list[tuple[str, str]]:
    """Return the fund's last answer in words: what each part is called, and what it says."""
    kept = packet.coverage
    told = []
    for name in FACTS:
        value = kept.get(name)
        if name == "months" and kept.get("months_asked"):
            value = words(
                "fact-months-paid",
                paid=int(kept.get("months_paid") or 0),
                asked=int(kept["months_asked"] or 0),
            )
        elif name in DAYS and isinstance(value, str) and value:
            value = words("day", on=date.fromisoformat(value[:10]))
        elif name == "special":
            value = words("fact-special-yes") if value == "yes" else ""
        elif name in {"status", "reason", "category"} and isinstance(value, str):
            value = words.known(f"fact-{name}-{value}", value)
        if value not in {None, ""}:
            told.append((words(f"fact-{name}"), str(value)))
    return told
