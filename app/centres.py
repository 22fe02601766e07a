"""The command `coverline centres`: which health centres may check patients, and on which lines."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Annotated, TypeVar

import typer
from rich.console import Console

from app.installation import open_installation
from app.settings import Settings
from state.centres import Centres

CODE_DIGITS = 13  # 43 bits

commands = typer.Typer(help="Health centres whose lines may check patients.", no_args_is_help=True)
T = TypeVar("T")
console = Console(stderr=True, highlight=False)
ProgrammeCode = Annotated[str, typer.Option("--programme", help="Programme's code, for example ir.")]


@commands.command()
def invite(
    programme: ProgrammeCode,
    name: Annotated[str, typer.Option(help="The centre's name, as patients read it.")],
    days: Annotated[int, typer.Option(min=1, max=90, help="For how many days the code can be used.")] = 7,
) -> None:
    """Print a code that makes one phone or chat a line of the centre; it is shown this once."""
    code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"
    now = datetime.now(UTC)
    expires = now + timedelta(days=days)

    async def ask(centres: Centres) -> bool:
        return await centres.invite(programme, name.strip(), now, expires, code)

    if not name.strip():
        raise typer.BadParameter("a centre has a name", param_hint="--name")
    if not _run(programme, ask):
        raise LookupError("the code drawn is out already; please ask for one again")
    print(f"{code[:3]} {code[3:6]} {code[6:9]} {code[9:]}")  # noqa: T201 - the command's output
    console.print(f"For one line of {name.strip()}, until {expires.astimezone():%Y-%m-%d %H:%M}.")


@commands.command("list")
def list_lines(programme: ProgrammeCode) -> None:
    """List the lines that stand: number, centre, how its address ends, since when."""
    for line in _run(programme, lambda centres: centres.lines(programme)):
        print(f"{line.id}\t{line.centre}\t…{line.ending}\t{line.registered_at.astimezone():%Y-%m-%d}")  # noqa: T201


@commands.command()
def revoke(
    programme: ProgrammeCode,
    name: Annotated[str, typer.Option(help="The centre: all its lines, and codes that are still out.")] = "",
    line: Annotated[int, typer.Option(min=0, help="One line alone, by its number in the list.")] = 0,
) -> None:
    """End a centre's lines, or one of them, from their next check on; what they checked stays on record."""
    if bool(name) == bool(line):
        raise typer.BadParameter("say which centre by --name, or which line by --line")

    async def end(centres: Centres) -> int:
        if name:
            return await centres.revoke_centre(programme, name)
        standing = {one.id for one in await centres.lines(programme)}
        return int(line in standing and await centres.revoke_line(line))

    ended = _run(programme, end)
    console.print(f"{ended} lines ended")
    raise typer.Exit(0 if ended or name else 1)


def _run(programme: str, ask: Callable[[Centres], Awaitable[T]]) -> T:
    """Return what the centres of this installation say. Raises LookupError for a programme that is not served."""
    settings = Settings()
    if programme not in settings.programmes:
        raise LookupError(f"there is no programme {programme!r}; there are {', '.join(settings.programmes)}")

    async def run() -> T:
        async with open_installation(settings) as here:
            return await ask(Centres(here.database, here.vault))

    return asyncio.run(run())
