"""Campaigns on the agents' page: what came of them, whom to call, and the answers entered."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime

import aiohttp
import pytest
from aiohttp import web
from sqlalchemy import select

from app.desk_page import desk_page
from app.serving import listen
from desk.campaign_feed import Feed
from desk.campaign_people import Invited
from desk.campaign_tables import people
from desk.campaigns import NewCampaign
from desk.web.page import COOKIE
from desk.web.sittings import Sittings

PHONE = "+79270000151"


class Browser:
    """A signed-in agent's browser, without its screen."""

    def __init__(self, http: aiohttp.ClientSession, url: str) -> None:
        self._http = http
        self.url = url

    async def get(self, path: str) -> tuple[int, str]:
        """Return the status and the page."""
        async with self._http.get(f"{self.url}/desk{path}") as response:
            return response.status, await response.text()

    async def post(self, path: str, origin: str = "", **fields: str) -> tuple[int, str]:
        """Return the status and where the answer leads."""
        headers = {"Origin": origin or self.url}
        sent = self._http.post(f"{self.url}/desk{path}", data=fields, headers=headers, allow_redirects=False)
        async with sent as response:
            return response.status, response.headers.get("Location", "")


@pytest.fixture
async def browser_of(house, clock) -> AsyncIterator:
    """Yield what signs an agent in; a campaign with one person to call is there."""
    product = house.product
    now = datetime.fromtimestamp(clock(), UTC)
    invited = [Invited(PHONE, "sms", "ru"), Invited("+79270000152", "sms", "en", "moscow")]
    new = NewCampaign("ru", "tfoms-ulyanovsk", "<b>Осень</b>", "checkup")
    campaign = await product.campaigns.plan(new, invited, now)
    await product.campaigns.start(campaign.id, now)
    await Feed(product.campaigns, {}, clock).work_once()
    async with AsyncExitStack() as stack:
        root = web.Application()
        root.add_subapp("/desk", desk_page(product))
        url = f"http://127.0.0.1:{await listen(root, '127.0.0.1', 0, stack)}"

        async def sign_in(login: str = "anna", **changes) -> Browser:
            who = {
                "organisation": "tfoms-ulyanovsk",
                "programmes": frozenset({"ru"}),
                "tiers": frozenset({2}),
            } | changes
            await product.desk.agents.add(
                login=login,
                name=login,
                password="correct horse battery",
                totp="JBSWY3DPEHPK3PXP" * 2,
                now=now,
                **who,
            )
            agent = next(one for one in await product.desk.agents.all() if one.login == login)
            token = await Sittings(product.pipeline).begin(agent.id)
            http = aiohttp.ClientSession(headers={"Cookie": f"{COOKIE}={token}; desk_language=ru"})
            return Browser(await stack.enter_async_context(http), url)

        yield sign_in


async def states(house) -> list[str]:
    async with house.product.campaigns.database.read() as connection:
        return list((await connection.scalars(select(people.c.state).order_by(people.c.id))).all())


async def test_agent_calls_and_enters(browser_of, house):
    """The list has the ends of numbers, a person's page the whole one and the dialog's questions; answers are kept."""
    anna = await browser_of()
    status, listed = await anna.get("/campaigns")
    assert status == 200
    assert "&lt;b&gt;Осень" in listed
    assert "<b>" not in listed
    status, calls = await anna.get("/campaigns/1/calls")
    assert (status, "…0151" in calls, PHONE in calls) == (200, True, False)
    status, form = await anna.get("/campaigns/people/1")
    assert status == 200
    assert PHONE in form
    assert "Что помешало?" in form
    assert await anna.post("/campaigns/people/1/answers", in_time="no") == (422, "")
    assert await anna.post("/campaigns/people/1/answers", in_time="no", why="<script>") == (422, "")
    assert await anna.post("/campaigns/people/1/answers", in_time="x" * 9999) == (400, "")
    led = (303, "/desk/campaigns/1/calls")
    assert await anna.post("/campaigns/people/1/answers", in_time="no", why="queue", explained="yes") == led
    assert await anna.post("/campaigns/people/2/call", outcome="shouted") == (400, "")
    assert await anna.post("/campaigns/people/2/call", outcome="no_answer") == led
    assert await states(house) == ["answered", "told"]


async def test_results(browser_of):
    """Results are a chart, a table and a CSV file, small counts hidden in each."""
    anna = await browser_of()
    status, page = await anna.get("/campaigns/1")
    assert status == 200
    assert "&lt;5" in page
    status, chart = await anna.get("/campaigns/1/chart.svg")
    assert status == 200
    assert "<svg" in chart
    status, table = await anna.get("/campaigns/1/results.csv")
    assert status == 200
    assert ",,,people,<5" in table


@pytest.mark.parametrize(
    "path", ["/campaigns/1", "/campaigns/1/calls", "/campaigns/people/1", "/campaigns/1/chart.svg", "/campaigns/7",
             "/campaigns/people/99", "/campaigns/x", "/campaigns/999999999999999999999"],
)  # fmt: skip
async def test_others_campaigns_are_not_there(browser_of, path):
    """A campaign of another tier or organisation looks like one that is not there."""
    boris = await browser_of("boris", tiers=frozenset({1}))
    assert (await boris.get(path))[0] == 404
    vera = await browser_of("vera", organisation="other", role="supervisor")
    assert (await vera.get(path))[0] == 404


async def test_foreign_page_enters_nothing(browser_of, house):
    """A form that another site's page sends is refused."""
    anna = await browser_of()
    status, _ = await anna.post("/campaigns/people/1/call", origin="https://evil.example", outcome="refused")
    assert status == 403
    assert await states(house) == ["told", "told"]
