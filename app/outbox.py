"""`coverline outbox`: the messages that were given up."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Annotated

import typer

from app.installation import open_installation
from app.settings import Settings
from state.dead_letters import DeadLetter, DeadLetters

commands = typer.Typer(help="Messages that were given up: kept for 30 days.", no_args_is_help=True)


@commands.command()
def dead() -> None:
    """List them, the latest first: number, channel, end of the address, reason, tries, when (UTC). No words."""

    async def run() -> list[DeadLetter]:
        async with opened() as letters:
            return await letters.all()

    for one in asyncio.run(run()):
        cells = one.id, one.channel, f"…{one.ending}", one.reason, one.tries, f"{one.at:%Y-%m-%d %H:%M}"
        print(*cells, sep="\t")  # noqa: T201 - the command's output


@commands.command()
def again(
    number: Annotated[int | None, typer.Argument(help="The message's number, as `dead` lists it.")] = None,
    every: Annotated[bool, typer.Option("--all", help="All of them.")] = False,
) -> None:
    """Send one of them again, or all."""
    if (number is None) is not every:
        raise typer.BadParameter("say a message's number, or --all")

    async def run() -> int:
        async with opened() as letters:
            now = datetime.fromtimestamp(time.time(), UTC)
            return await letters.send_again(now, None if number is None else [number])

    tell(asyncio.run(run()), "will be sent again", number)


@commands.command()
def drop(
    number: Annotated[int, typer.Argument(help="The message's number, as `dead` lists it.")],
) -> None:
    """Drop the words and the address of one of them."""

    async def run() -> int:
        async with opened() as letters:
            return await letters.drop([number])

    tell(asyncio.run(run()), "dropped", number)


def tell(count: int, what: str, number: int | None) -> None:
    """Say what was done; raise LookupError where there was no such message."""
    if number is not None and not count:
        raise LookupError(f"there is no dead letter {number}")
    print(f"{count} {what}")  # noqa: T201 - the command's output


@asynccontextmanager
async def opened() -> AsyncIterator[DeadLetters]:
    """Yield the dead letters of the configured database."""
    async with open_installation(Settings()) as here:
        yield DeadLetters(here.database, here.vault)
