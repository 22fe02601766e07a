"""Whatever people, agents and the clock do to a case, and in whichever order, it stays a case."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from room import Room
from sqlalchemy import func, select

from desk.case import Kind, Opened
from desk.errors import DeskError, NotNow
from desk.life import FREE, HELD, State, Trigger, after, allows
from desk.tables import audit, cases, events

ENDED = (State.RESOLVED, State.CLOSED)
WAITED = {"moment": 0.1, "warning": 31, "answer": 61, "night": 16 * 60, "days": 4 * 24 * 60}  # minutes
AGENTS = ("anna", "boris", "chief")
acts = st.one_of(
    st.tuples(st.just("person"), st.sampled_from(["say", "open", "rate", "end", "say again"])),
    st.tuples(
        st.sampled_from(AGENTS),
        st.sampled_from(
            [
                "claim",
                "answer",
                "answer again",
                "note",
                "hand_back",
                "raise",
                "resolve",
                "close",
                "called",
                "unmask",
            ]
        ),
    ),
    st.tuples(st.just("clock"), st.sampled_from(sorted(WAITED))),
)


class Story:
    """One case, and what should have come of all that was done to it."""

    def __init__(self, room: Room, agents: dict, number: int) -> None:
        self.room, self.agents, self.address = room, agents, f"+7927{number:07}"
        self.id = 0
        self.count = 0
        self.said: list[str] = []
        self.answers: list[str] = []
        self.keys: set[str] = set()
        self.unread = 0

    async def begin(self) -> None:
        """Open the case."""
        case = await self.room.open(self.address, text="0", call_back=self.address)
        self.id, self.said, self.unread = case.id, ["0"], 1

    async def do(self, who: str, what: str) -> None:
        """Do one act; what the desk refuses is no act."""
        if who == "clock":
            self.room.wait(minutes=WAITED[what])
            while await self.room.desk.clock.work_once():
                pass
        elif who == "person":
            await self._as_person(what)
        else:
            await self._as_agent(self.agents[who], what)

    async def _as_person(self, what: str) -> None:
        asking, now = self.room.desk.asking, self.room.now
        match what:
            case "say" | "say again":
                self.count += what == "say"
                key = f"say{self.count}"
                await asking.say(self.address, self.id, f"{self.count}", key, now)
                if key not in self.keys:
                    self._heard(f"{self.count}")
                self.keys.add(key)
            case "open":
                self.count += 1
                key = f"{self.address} {self.count}"
                case = await self.room.open(self.address, text=f"{self.count}", key=key)
                if case.id == self.id:
                    self._heard(f"{self.count}")
                else:
                    await asking.end(self.address, case.id, now)
            case "rate":
                await asking.rate(self.address, self.id, 4, now)
            case "end":
                await asking.end(self.address, self.id, now)
                self.unread = 0

    def _heard(self, words: str) -> None:
        self.said.append(words)
        self.unread += 1

    async def _as_agent(self, agent, what: str) -> None:  # noqa: C901 - a list
        working, now = self.room.desk.working, self.room.now
        match what:
            case "claim":
                await working.claim(agent, self.id, now)
            case "answer" | "answer again":
                self.count += what == "answer"
                key = f"answer{self.count}"
                await working.answer(agent, self.id, f"{self.count}", key, now)
                if key not in self.keys:
                    self.answers.append(f"{self.count}")
                    self.unread = 0
                self.keys.add(key)
            case "note":
                self.count += 1
                await working.note(agent, self.id, "между нами", f"note{self.count}", now)
            case "hand_back":
                await working.hand_back(agent, self.id, "ухожу", now)
            case "raise":
                await working.raise_to(agent, self.id, 3 if agent.name == "Boris" else 2, "сложно", now)
            case "resolve":
                await working.resolve(agent, self.id, now)
                self.unread = 0
            case "close":
                await working.close(agent, self.id, now)
                self.unread = 0
            case "called":
                await working.called(agent, self.id, reached=False, now=now)
            case "unmask":
                await working.unmask(agent, self.id, "сверка", now)

    async def standing(self) -> tuple:
        """Return all that an act could change."""
        async with self.room.database.read() as connection:
            row = (await connection.execute(select(cases).where(cases.c.id == self.id))).mappings().one()
            happened = await connection.scalar(select(func.count()).where(events.c.case_id == self.id))
            recorded = await connection.scalar(
                select(func.count()).where(audit.c.about == row["number"], audit.c.act != "looked")
            )
        return dict(row), happened, recorded

    async def keeps_the_laws(self) -> None:
        """Compare the case with what it should be."""
        row, happened, recorded = await self.standing()
        state = row["state"]
        if state in HELD:
            assert row["agent_id"] is not None
        if state in FREE:
            assert row["agent_id"] is None
        runs = state in (*FREE, State.CLAIMED)
        assert (row["answer_due_at"] is not None) is runs
        assert (row["resolve_due_at"] is not None) is runs
        assert (row["ended_at"] is not None) is (state in ENDED)
        assert row["unread"] == self.unread
        assert happened == recorded  # nothing happens that the audit does not know
        opened: Opened = await self.room.desk.working.read(self.agents["chief"], self.id, self.room.now)
        words = {kind: [one.text for one in opened.events if one.kind == kind] for kind in Kind}
        assert words[Kind.OPENED] + words[Kind.SAID] == self.said
        assert words[Kind.ANSWERED] == self.answers


async def hired(room: Room) -> dict:
    return {
        "anna": await room.agent("anna"),
        "boris": await room.agent("boris", tiers=frozenset({1, 2, 3})),
        "chief": await room.agent("chief", role="supervisor"),
    }


async def test_any_sequence_of_acts_keeps_the_laws(room: Room):
    """A held case has an agent and a free one none; deadlines run unless it waits or is over; nothing is lost or doubled."""
    agents, number = await hired(room), 0

    @settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(acts, max_size=14))
    async def holds(sequence: list[tuple[str, str]]) -> None:
        nonlocal number
        number += 1
        story = Story(room, agents, number)
        await story.begin()
        for who, what in [("anna", "claim"), *sequence] if number % 2 else sequence:
            before = await story.standing()
            try:
                await story.do(who, what)
            except DeskError:
                assert await story.standing() == before  # what is refused has changed nothing
            await story.keeps_the_laws()
        with suppress(NotNow):
            await room.desk.asking.end(story.address, story.id, room.now)  # so that the clock leaves it alone

    await run_here(holds)
    assert await room.desk.audit.verify() == (len([one async for one in room.desk.audit.entries()]), 0)


async def run_here(holds) -> None:
    """Run a property in this loop, where the room's database is open: hypothesis itself is synchronous."""
    import asyncio  # noqa: PLC0415

    loop = asyncio.get_running_loop()
    inner = holds.hypothesis.inner_test

    def one_example(*told, **named) -> None:
        asyncio.run_coroutine_threadsafe(inner(*told, **named), loop).result()

    holds.hypothesis.inner_test = one_example
    await asyncio.to_thread(holds)


@given(st.sampled_from(list(State)), st.sampled_from(list(Trigger)))
def test_what_is_allowed_leads_somewhere(state: State, trigger: Trigger):
    """A trigger leads to a state exactly where the machine says that it is allowed; a closed case stays closed."""
    if allows(state, trigger):
        assert after(state, trigger) in State
        assert state != State.CLOSED
    else:
        with pytest.raises(NotNow):
            after(state, trigger)
