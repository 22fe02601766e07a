"""The command `coverline agents`: who works at the desk, and which cases are theirs to see."""

import asyncio
import secrets
import sys
from collections.abc import Awaitable, Callable, Collection, Iterable
from datetime import UTC, datetime
from typing import Annotated, TypeVar

import pyotp
import typer
from rich.console import Console

from app.demo_agents import DEMO_AGENTS, TOTP
from app.installation import open_installation
from app.product import read_all_offices, read_programmes
from app.settings import Settings
from desk.agents import ROLES, Agent, Agents

ISSUER = "Coverline"
MADE_PASSWORD_BYTES = 12  # 96 bits

commands = typer.Typer(help="Support agents, and which cases are theirs to see.", no_args_is_help=True)
console = Console(stderr=True, highlight=False, soft_wrap=True)
T = TypeVar("T")
Login = Annotated[str, typer.Option(help="The name to sign in by, for example anna.")]


@commands.command()
def add(
    *,
    login: Login,
    name: Annotated[str, typer.Option(help="Their name, as colleagues and people read it.")],
    organisation: Annotated[
        str, typer.Option(help="Whose cases they see: a name from a programme's desk.toml.")
    ],
    programme: Annotated[list[str], typer.Option(help="A programme's code; again for another one.")],
    tier: Annotated[
        list[int] | None, typer.Option(help="A tier, 1 if none is said; again for another.")
    ] = None,
    region: Annotated[list[str] | None, typer.Option(help="A region; again for another. None: all.")] = None,
    skill: Annotated[list[str] | None, typer.Option(help="What they know; again for another.")] = None,
    role: Annotated[
        str, typer.Option(help="agent, or supervisor: who sees all tiers and the load.")
    ] = "agent",
    telegram_id: Annotated[
        int | None, typer.Option(help="Their Telegram account, for the desk's bot.")
    ] = None,
    make_password: Annotated[
        bool, typer.Option("--make-password", help="Make one instead of asking.")
    ] = False,
) -> None:
    """Add an agent. Asks for their password, and prints this once what their authenticator app needs."""
    tiers, regions, skills = frozenset(tier or {1}), frozenset(region or ()), frozenset(skill or ())
    _refuse_unknown(organisation, programme, tiers, regions, skills)
    if role not in ROLES:
        raise typer.BadParameter(f"is one of {', '.join(ROLES)}", param_hint="--role")
    password = secrets.token_urlsafe(MADE_PASSWORD_BYTES) if make_password else _asked_password()
    totp = pyotp.random_base32()

    async def ask(agents: Agents) -> bool:
        return await agents.add(
            login=login.strip().lower(), name=name.strip(), password=password, totp=totp, now=datetime.now(UTC),
            role=role, organisation=organisation, programmes=frozenset(programme), regions=regions, tiers=tiers,
            skills=skills, telegram_id=telegram_id,
        )  # fmt: skip

    try:
        added = _run(ask)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    if not added:
        raise LookupError("that login or Telegram account is somebody's, or was: please choose another one")
    if make_password:
        print(f"password: {password}")  # noqa: T201 - the command's output, this once
    print(pyotp.TOTP(totp).provisioning_uri(name=login.strip().lower(), issuer_name=ISSUER))  # noqa: T201
    console.print(
        "Put this address into their authenticator app as a QR code or by hand: it is not shown again."
    )


@commands.command("list")
def list_agents(
    organisation: Annotated[str, typer.Option(help="Of this one alone.")] = "",
) -> None:
    """List who works at the desk: login, name, role, organisation, programmes, tiers, regions."""
    for one in _run(lambda agents: agents.all(organisation=organisation)):
        print(_told(one))  # noqa: T201 - the command's output


@commands.command()
def dismiss(login: Login) -> None:
    """Let somebody sign in no more; what they hold goes back to the queue. What they did stays on record."""
    if not _run(lambda agents: agents.dismiss(login.strip().lower(), datetime.now(UTC))):
        raise LookupError(f"nobody works here as {login!r}; `coverline agents list` names them all")
    console.print(f"{login} signs in no more")


@commands.command()
def code(login: Annotated[str, typer.Argument(help="One of the demo's agents, for example anna.")]) -> None:
    """Print the code that a demo agent's authenticator would show now; each opens the desk once."""
    logins = [one.login for one in DEMO_AGENTS]
    if login not in logins:
        raise LookupError(f"only of the demo's agents the codes can be told: {', '.join(logins)}")
    print(pyotp.TOTP(TOTP).now())  # noqa: T201 - the command's output


def _told(agent: Agent) -> str:
    tiers = ",".join(str(tier) for tier in sorted(agent.tiers))
    lists = (",".join(sorted(agent.programmes)), tiers, ",".join(sorted(agent.regions)) or "all")
    return "\t".join((agent.login, agent.name, agent.role, agent.organisation, *lists))


def _asked_password() -> str:
    """Return the password that was typed twice without showing, or comes on a line of standard input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    password: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    return password


def _refuse_unknown(
    organisation: str,
    programmes: Collection[str],
    tiers: Collection[int],
    regions: Collection[str],
    skills: Collection[str],
) -> None:
    """Raise LookupError, with what there is, for the first word that the programmes' data do not know."""
    served = read_programmes(Settings())
    every = read_all_offices(served)
    _among("programme", programmes, every)
    offices = [every[code] for code in programmes]
    _among(
        "organisation",
        [organisation],
        {n for one in offices for n in (one.organisation, *one.organisations.values())},
    )
    _among("tier", map(str, tiers), {str(tier.level) for one in offices for tier in one.tiers})
    _among("region", regions, {name for code in programmes for name in served[code].regions})
    _among("skill", skills, {subject.skill for one in offices for subject in one.subjects} - {""})


def _among(what: str, told: Iterable[str], known: Collection[str]) -> None:
    for one in told:
        if one not in known:
            raise LookupError(f"there is no {what} {one!r}; there are {', '.join(sorted(known)) or 'none'}")


def _run(ask: Callable[[Agents], Awaitable[T]]) -> T:
    async def run() -> T:
        async with open_installation(Settings()) as here:
            return await ask(Agents(here.database, here.vault))

    return asyncio.run(run())
