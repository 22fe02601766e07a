"""A supervisor's view: what each agent holds and did, what is open and late by tier, and who did what."""

import asyncio
import csv
import io
from collections.abc import Iterator, Sequence
from datetime import UTC

from aiohttp import web

from desk.agents import Agent
from desk.errors import CaseGone
from desk.queue import Load
from desk.web.chart import DARK, LIGHT, Bar, draw_open
from desk.web.page import DeskPage, Malformed
from desk.web.words import DeskWords

ACTS_SHOWN = 100
DAYS = (1, 7, 30)
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # with which a spreadsheet begins to calculate


class TeamView:
    """How the desk is doing."""

    def __init__(self, page: DeskPage) -> None:
        self._page = page

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get("/team", self.show),
            web.get("/team/open-{theme:light|dark}.svg", self.chart),
            web.get("/team/figures.csv", self.figures),
        ]

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Show the figures as chart and tables, and the last acts."""
        agent = await self._supervisor(request)
        days, words = _days(request), self._page.words(request)
        everybody = await self._page.desk.agents.all(organisation=agent.organisation)
        acts = await self._page.desk.audit.latest([one.login for one in everybody], ACTS_SHOWN)
        names = {one.login: one.name for one in everybody}
        offices = self._page.desk.offices
        office = next((offices[code] for code in sorted(agent.programmes) if code in offices), None)
        zone = office.tiers[0].hours.zone if office else UTC
        return self._page.respond(
            request, "team.html", agent=agent, days=days, day_choices=DAYS,
            loads=await self._page.desk.queue.load(agent, self._page.now(), days),
            bars=await self._bars(agent, words),
            acts=[
                (one, names.get(one.actor, one.actor), words.known(f"act-{one.act}", one.act),
                 words.clock(one.at, self._page.now(), zone))
                for one in acts
            ],
        )  # fmt: skip

    async def chart(self, request: web.Request) -> web.StreamResponse:
        """Send the chart; its own policy lets it be coloured, and nothing else."""
        agent, words = await self._supervisor(request), self._page.words(request)
        colours = DARK if request.match_info["theme"] == "dark" else LIGHT
        bars = await self._bars(agent, words)
        names = [words.apart(f"{bar.programme} · {bar.tier_name}") for bar in bars]
        legend = words("chart-in-time"), words("chart-late")
        drawn = await asyncio.to_thread(draw_open, bars, names, *legend, colours, words.digits)
        headers = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox"}
        return web.Response(body=drawn, content_type="image/svg+xml", headers=headers)

    async def figures(self, request: web.Request) -> web.StreamResponse:
        """Send the figures as CSV."""
        agent, words = await self._supervisor(request), self._page.words(request)
        loads = await self._page.desk.queue.load(agent, self._page.now(), _days(request))
        text = io.StringIO()
        writer = csv.writer(text)
        for row in table(loads, await self._bars(agent, words), words):
            writer.writerow([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row])
        headers = {"Content-Disposition": 'attachment; filename="desk.csv"'}
        return web.Response(
            body=b"\xef\xbb\xbf" + text.getvalue().encode(), content_type="text/csv", headers=headers
        )

    async def _supervisor(self, request: web.Request) -> Agent:
        agent = await self._page.agent(request)
        if not agent.supervises:
            raise CaseGone("a supervisor's view")
        return agent

    async def _bars(self, agent: Agent, words: DeskWords) -> list[Bar]:
        found = await self._page.desk.queue.by_tier(agent, self._page.now())
        say = self._page.around.say
        return [
            Bar(
                say(programme, words.language, "programme-name") or programme.upper(), tier,
                words("tier-number", number=tier), count - late, late,
            )
            for (programme, tier), (count, late) in found.items()
        ]  # fmt: skip


def table(loads: Sequence[Load], bars: Sequence[Bar], words: DeskWords) -> Iterator[list[str]]:
    """Yield the rows of both tables, each with its head."""
    yield [words(name) for name in ("team-agent", "team-held", "team-resolved", "team-rating")]
    for one in loads:
        yield [one.agent, str(one.held), str(one.resolved), "" if one.rating is None else f"{one.rating:.2f}"]
    yield []
    yield [words(name) for name in ("filter-programme", "filter-tier", "chart-in-time", "chart-late")]
    for bar in bars:
        yield [bar.programme, str(bar.tier), str(bar.in_time), str(bar.late)]


def _days(request: web.Request) -> int:
    asked = request.query.get("days", "7")
    if asked not in {str(one) for one in DAYS}:
        raise Malformed("malformed")
    return int(asked)
