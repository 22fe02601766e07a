"""Calls back: the fund's exchange dials, the agent sees no number, and each call is on record."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer
from room import OFFICES, Room, open_room

from app.demo_agents import DEMO_AGENTS, PASSWORD, TOTP, hire, refuse_demo_agents
from desk.errors import ExchangeAway, NotNow, Taken, Unfit
from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.web import handset_app

PHONE = "+79270000001"


class Telephones:
    """An exchange that keeps what it was asked for, and answers with a status."""

    def __init__(self) -> None:
        self.asked: list[dict] = []
        self.paths: list[str] = []
        self.status = 202

    async def take(self, request: web.Request) -> web.Response:
        """Take a call."""
        self.asked.append(await request.json())
        self.paths.append(request.path_qs)
        return web.Response(status=self.status)


@pytest.fixture
async def telephones() -> Telephones:
    return Telephones()


@pytest.fixture
async def room(database_url: str, telephones: Telephones) -> AsyncIterator[Room]:
    application = web.Application()
    application.router.add_post("/calls", telephones.take)
    async with TestServer(application) as server, ClientSession() as http:  # noqa: SIM117 - the address first
        async with open_room(database_url, http=http, call_url=str(server.make_url("/calls"))) as opened:
            yield opened


async def test_exchange_dials_both(room: Room, telephones: Telephones):
    """The number stands in the body only; the same try has the same reference, and the audit knows who called."""
    case, anna = await room.open(call_back=PHONE), await room.agent()
    with pytest.raises(Taken):
        await room.desk.exchange.call(anna, case.id, room.now)
    await room.desk.working.claim(anna, case.id, room.now)
    for _ in range(2):
        await room.desk.exchange.call(anna, case.id, room.now)
    first = {"reference": f"{case.number}-1", "to": PHONE, "agent": "anna"}
    assert telephones.asked == [first, first]
    assert telephones.paths == ["/calls"] * 2
    await room.desk.working.called(anna, case.id, reached=False, now=room.now)
    await room.desk.exchange.call(anna, case.id, room.now)
    assert telephones.asked[-1]["reference"] == f"{case.number}-2"
    rang = [one async for one in room.desk.audit.entries(case.number) if one.act == "rang"]
    assert [one.actor for one in rang] == ["anna"] * 3
    assert PHONE[1:] not in repr(rang)


@pytest.mark.parametrize("status", [500, 404, 302])
async def test_exchange_that_does_not_take_it(room: Room, telephones: Telephones, status: int):
    """The agent hears so, without the number; the wish to be called stays."""
    case, anna = await room.open(call_back=PHONE), await room.agent()
    await room.desk.working.claim(anna, case.id, room.now)
    telephones.status = status
    with pytest.raises(ExchangeAway) as away:
        await room.desk.exchange.call(anna, case.id, room.now)
    assert PHONE[1:] not in str(away.value)
    assert (await room.desk.working.read(anna, case.id, room.now)).case.call_wanted


async def test_nobody_is_called_who_did_not_ask(room: Room, telephones: Telephones):
    """Without a wish to be called nothing rings, and no number is shown."""
    case, anna = await room.open(), await room.agent()
    await room.desk.working.claim(anna, case.id, room.now)
    with pytest.raises(NotNow):
        await room.desk.exchange.call(anna, case.id, room.now)
    with pytest.raises(NotNow):
        await room.desk.working.show_number_to_call(anna, case.id, "перезвонить", room.now)
    assert telephones.asked == []


async def test_number_to_dial_by_hand_costs_a_reason(room: Room):
    """Where no exchange dials, the holder sees the number for a reason, which the audit keeps."""
    case, anna = await room.open(call_back=PHONE), await room.agent()
    await room.desk.working.claim(anna, case.id, room.now)
    with pytest.raises(Unfit):
        await room.desk.working.show_number_to_call(anna, case.id, " ", room.now)
    assert await room.desk.working.show_number_to_call(anna, case.id, "перезвонить", room.now) == PHONE
    acts = [(one.act, one.detail) async for one in room.desk.audit.entries(case.number)]
    assert acts[-1] == ("unmasked", "call_back: перезвонить")


async def test_simulated_handset_rings(database_url: str):
    """In the demo a call shows on the handset, once for each try; a number that is none is refused."""
    async with Network("http://127.0.0.1:9") as network, TestServer(handset_app(network)) as server:
        async with ClientSession() as http:
            url = str(server.make_url("/calls"))
            async with open_room(database_url, http=http, call_url=url) as room:
                case, anna = await room.open(call_back=PHONE), await room.agent()
                await room.desk.working.claim(anna, case.id, room.now)
                for _ in range(2):
                    await room.desk.exchange.call(anna, case.id, room.now)
            wrong = {"reference": "1", "to": "112", "agent": "anna"}
            async with http.post(url, json=wrong) as answer:
                assert answer.status == 400
        assert [one.text for one in network.handset(PHONE).sms] == ["Missed call"]


async def test_agents_of_the_demo(room: Room):
    """Each programme that is served gets its agents, once; a real desk refuses to open while they work there."""
    await refuse_demo_agents(room.desk.agents)
    for _ in range(2):
        await hire(room.desk.agents, room.desk.offices, room.now)
    served = [one for one in DEMO_AGENTS if one.programme in room.desk.offices]
    assert {one.login for one in await room.desk.agents.all()} == {one.login for one in served}
    assert {one.organisation for one in await room.desk.agents.all()} == {"fund"}
    assert len(PASSWORD) >= 10
    assert await room.desk.agents.with_secret(TOTP) == sorted(one.login for one in served)
    with pytest.raises(LookupError, match="anna"):
        await refuse_demo_agents(room.desk.agents)
    for one in served:
        await room.desk.agents.dismiss(one.login, room.now)
    await refuse_demo_agents(room.desk.agents)


async def test_who_could_not_be_reached_is_told(room: Room):
    """After the last try an SMS says how often we called and what to dial, and nothing of the case; before it, nothing."""
    case, anna = await room.open(call_back=PHONE), await room.agent()
    await room.desk.working.claim(anna, case.id, room.now)
    told = []
    for _ in range(OFFICES.max_calls):
        assert told == []
        await room.desk.working.called(anna, case.id, reached=False, now=room.now)
        told = [one.text for one in await room.outbox.claim(room.now, 9, "test")]
    assert [str(OFFICES.max_calls) in one and "*7309#" in one for one in told] == [True]
    assert case.number not in told[0]
    with pytest.raises(NotNow):
        await room.desk.working.called(anna, case.id, reached=False, now=room.now)
