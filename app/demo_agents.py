"""The demo's agents: their password and their codes' secret are published, and open made-up people's cases only."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from desk.agents import Agents
from desk.tiers import Offices

PASSWORD = "demo-desk-2026"  # noqa: S105 - published on purpose
TOTP = "COVERLINEDEMOCOVERLINEDEMO234567"


@dataclass(frozen=True, slots=True)
class DemoAgent:
    """Somebody at the demo's desk, in the programme's own organisation."""

    login: str
    name: str
    programme: str
    tiers: frozenset[int]
    role: str = "agent"


DEMO_AGENTS = (
    DemoAgent("anna", "Анна Ветрова", "ru", frozenset({1})),
    DemoAgent("boris", "Борис Окунев", "ru", frozenset({2, 3})),
    DemoAgent("chief", "Ольга Линд", "ru", frozenset({1, 2, 3}), "supervisor"),
    DemoAgent("aigul", "Айгүл Серікова", "kz", frozenset({1, 2, 3})),
    DemoAgent("maryam", "مریم راد", "ir", frozenset({1, 2})),
    DemoAgent("li", "李文", "cn", frozenset({1, 2})),
)


async def hire(agents: Agents, offices: Mapping[str, Offices], now: datetime) -> None:
    """Give the programmes that are served their agents; those who work here already stay as they are."""
    for one in DEMO_AGENTS:
        if (office := offices.get(one.programme)) is not None:
            await agents.add(
                login=one.login,
                name=one.name,
                password=PASSWORD,
                totp=TOTP,
                now=now,
                role=one.role,
                organisation=office.organisation,
                programmes=frozenset({one.programme}),
                tiers=one.tiers & {tier.level for tier in office.tiers},
                skills=frozenset(subject.skill for subject in office.subjects if subject.skill),
                by="demo",
            )


async def refuse_demo_agents(agents: Agents) -> None:
    """Return if nobody signs in by the published secret; raise LookupError with the mend if somebody does."""
    if logins := await agents.with_secret(TOTP):
        raise LookupError(
            f"the demo's agents work here ({', '.join(logins)}), and everybody knows their password: serve from another"
            " COVERLINE_DATA_DIR or COVERLINE_DATABASE_URL than the demo's, or dismiss them by `coverline agents dismiss`"
        )
