"""The left column: which cases there are, what is urgent in them, and finding one by a number."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from aiohttp import web

from desk.agents import Agent
from desk.case import Case
from desk.life import FREE, HELD, State
from desk.queue import PAGE, Filters
from desk.web.page import DeskPage, fragment, latin_digits, printable, whole
from desk.web.words import DeskWords

LONGEST_SEARCH = 64
PAGES = 10_000
LONGEST_NAME = 16  # of a programme or a language


@dataclass(frozen=True, slots=True)
class Row:
    """A case in the queue, told in words."""

    case: Case
    programme: str
    subject: str
    standing: str
    due: str
    late: bool
    mine: bool


class QueueView:
    """The queue and the search."""

    def __init__(self, page: DeskPage) -> None:
        self._page = page

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [web.get("/queue", self.show), web.post("/search", self.search)]

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Show the queue: whole, or its list for a page that is open."""
        agent = await self._page.agent(request)
        given = await self.given(request, agent)
        if fragment(request):
            return self._page.respond(request, "queue.html", **given)
        return self._page.respond(request, "desk.html", agent=agent, opened=None, **given)

    async def given(self, request: web.Request, agent: Agent) -> dict[str, Any]:
        """Return what the queue's template needs, by the filters of the address."""
        filters, number = read_filters(request)
        now, words = self._page.now(), self._page.words(request)
        shown = await self._page.desk.queue.page(agent, filters, now, offset=(number - 1) * PAGE)
        rows = [self.row(agent, one, words, now) for one in shown.cases]
        narrow = {name: value for name, value in asked_of(filters).items() if value}
        names = sorted({(code, self.programme(code, words.language)) for code in agent.programmes})
        spoken = sorted({one.case.language for one in rows} | {filters.language} - {""})
        tiers = sorted({tier.level for code in agent.programmes if code in self._page.desk.offices
                        for tier in self._page.desk.offices[code].tiers})  # fmt: skip
        return {
            "rows": rows, "shown": shown, "filters": filters, "page_number": number, "searched": "",
            "programmes": names, "spoken": spoken or [words.language],
            "tiers": [one for one in tiers if agent.supervises or one in agent.tiers],
            "query": urlencode(narrow), "narrow": narrow, "more": len(shown.cases) == PAGE,
        }  # fmt: skip

    async def search(self, request: web.Request) -> web.StreamResponse:
        """Show what fits a case's number, a phone or an insured person's number; none of them comes into an address."""
        agent = await self._page.agent(request)
        form = await self._page.form(request)
        words = printable(latin_digits(form.text("words")))[:LONGEST_SEARCH]
        if not words:
            given = await self.given(request, agent)
        else:
            found = await self._page.desk.queue.search(agent, words)
            now = self._page.now()
            rows = [self.row(agent, one, self._page.words(request), now) for one in found]
            given = await self.given(request, agent) | {"rows": rows, "searched": words, "more": False}
        if fragment(request):
            return self._page.respond(request, "queue.html", **given)
        return self._page.respond(request, "desk.html", agent=agent, opened=None, **given)

    def row(self, agent: Agent, one: Case, words: DeskWords, now: datetime) -> Row:
        """Return the case as a row of the queue."""
        late = one.overdue or (one.due_at is not None and one.due_at <= now)
        over = one.state in {State.RESOLVED, State.CLOSED}
        return Row(
            one, self.programme(one.programme, words.language),
            self.say(one.programme, words.language, f"subject-{one.subject}") or one.subject,
            standing_words(agent, one, words), "" if over else words.due(one.due_at, now), late and not over,
            one.agent_id == agent.id,
        )  # fmt: skip

    def programme(self, code: str, language: str) -> str:
        """Return the programme's name."""
        return self.say(code, language, "programme-name") or code.upper()

    def say(self, programme: str, language: str, message: str) -> str:
        """Return a programme's words."""
        return self._page.around.say(programme, language, message)


def standing(agent: Agent, one: Case) -> str:
    """Return where a case stands for that agent: mine, free, other or over."""
    if one.state in FREE:
        return "free"
    if one.state in HELD:
        return "mine" if one.agent_id == agent.id else "other"
    return "over"


def standing_words(agent: Agent, one: Case, words: DeskWords) -> str:
    """Return where a case stands, in words."""
    if one.state in HELD:
        where = "waiting" if one.state == State.WAITING else "claimed"
        return (
            words(f"standing-{where}-mine")
            if one.agent_id == agent.id
            else words(f"standing-{where}", who=one.agent)
        )
    return words(f"standing-{one.state}")


def asked_of(filters: Filters) -> dict[str, str]:
    """Return filters as an address has them."""
    return {
        "programme": filters.programme,
        "language": filters.language,
        "tier": str(filters.tier or ""),
        "overdue": "1" if filters.overdue else "",
        "mine": "1" if filters.mine else "",
        "over": "1" if filters.ended else "",
    }


def read_filters(request: web.Request) -> tuple[Filters, int]:
    """Return the filters and the page's number of an address; raise Malformed for what is none."""
    asked = request.query
    number = min(max(1, whole(asked.get("page") or "1")), PAGES)
    return Filters(
        programme=printable(asked.get("programme", ""))[:LONGEST_NAME],
        language=printable(asked.get("language", ""))[:LONGEST_NAME],
        tier=min(whole(asked.get("tier") or "0"), PAGES),
        overdue=asked.get("overdue") == "1",
        mine=asked.get("mine") == "1",
        ended=asked.get("over") == "1",
    ), number
