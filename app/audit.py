"""The command `coverline audit`: who did what to cases, and whether the record is whole."""

import asyncio
from typing import Annotated

import typer
from rich.console import Console

from app.installation import open_installation
from app.settings import Settings
from desk.audit import Audit, Entry

commands = typer.Typer(help="Who did what to cases, and whether that record is whole.", no_args_is_help=True)
console = Console(stderr=True, highlight=False, soft_wrap=True)


@commands.command()
def verify() -> None:
    """Go through the whole chain; exit 1 and name the first row that is wrong or missing, if there is one.

    Printed is the last row's number and hash: who keeps them elsewhere can show later that nothing before them changed.
    """

    async def run() -> tuple[int, int, int, bytes]:
        async with open_installation(Settings()) as here:
            audit = Audit(here.database)
            count, bad = await audit.verify()
            return count, bad, *(await audit.head())

    count, bad, last, hashed = asyncio.run(run())
    if bad:
        console.print(
            f"Row {bad} is wrong or missing: the record was changed by another hand than the product's."
        )
        raise typer.Exit(1)
    console.print(f"{count} rows, all as they were written.")
    print(f"{last} {hashed.hex()}")  # noqa: T201 - the command's output


@commands.command()
def show(
    case: Annotated[str, typer.Option(help="Of the case with this number alone.")] = "",
) -> None:
    """List the acts, the oldest first: row, when, who, what, about whom, and why where a reason was asked for."""

    async def run() -> list[Entry]:
        async with open_installation(Settings()) as here:
            return [entry async for entry in Audit(here.database).entries(case.strip())]

    entries = asyncio.run(run())
    if case and not entries:
        raise LookupError(
            "there is no case of that number: it has seven digits, as the desk and the person read it"
        )
    for one in entries:
        print(f"{one.id}\t{one.at:%Y-%m-%d %H:%M:%S} UTC\t{one.actor}\t{one.act}\t{one.about}\t{one.detail}")  # noqa: T201
