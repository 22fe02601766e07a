"""The command `coverline campaigns`: messages and surveys to many people, planned, started, paused, and what came of them."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, TypeVar

import aiohttp
import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from app.installation import open_installation
from app.product import open_campaigns, read_all_offices, read_programmes
from app.settings import Settings
from coverage_backend.client import CoverageClient
from coverage_backend.eligibility import Identifier
from coverage_backend.errors import CoverageError
from desk.campaign_file import NoPeople, Reader, WrongRow
from desk.campaign_people import Insured, Invited
from desk.campaign_results import results_of, told
from desk.campaigns import Campaign, Campaigns, NewCampaign
from desk.errors import CaseGone, NotNow, Unfit
from dialogs.model import Programme
from dialogs.validators import Invalid, checked_input
from state.outbox import Outbox

commands = typer.Typer(help="Messages and surveys to many people, with their opt-out.", no_args_is_help=True)
T = TypeVar("T")
console = Console(stderr=True, highlight=False)
ProgrammeCode = Annotated[str, typer.Option("--programme", help="Programme's code, for example ru.")]
Number = Annotated[int, typer.Argument(min=1, help="The campaign's number in the list.")]
FAULTS_SHOWN = 20
ASK_SECONDS = 10.0
ASKED_ABREAST = 8
FAULTS = {
    "campaign_subject": "the programme has no such survey or notice; campaigns.toml names them",
    "campaign_name": "a campaign has a name of at most 128 letters",
    "campaign_rate": "a rate is 1 to 60000 messages a minute",
}


@dataclass(frozen=True, slots=True)
class Tool:
    """What the commands work with."""

    kept: Campaigns
    programmes: dict[str, Programme]
    settings: Settings
    now: datetime


@commands.command()
def plan(
    programme: ProgrammeCode,
    name: Annotated[str, typer.Option(help="What it is called at the desk.")],
    survey: Annotated[str, typer.Option(help="The survey to ask, as campaigns.toml names it.")] = "",
    notice: Annotated[str, typer.Option(help="Or the notice to send.")] = "",
    file: Annotated[
        Path | None,
        typer.Option(
            help="CSV: phone or chat, language; if wished region, number, reason.",
            exists=True,
            dir_okay=False,
        ),
    ] = None,
    agreed: Annotated[bool, typer.Option("--agreed", help="Everybody who agreed to messages.")] = False,
    language: Annotated[str, typer.Option(help="Of these, who reads this language.")] = "",
    region: Annotated[str, typer.Option(help="Of these, who is of this region.")] = "",
    channel: Annotated[str, typer.Option(help="Of these, who is reached so: sms or telegram.")] = "",
    entitled: Annotated[
        bool,
        typer.Option("--entitled", help="Of these, who may have a check-up this year, as the fund says."),
    ] = False,
    organisation: Annotated[
        str, typer.Option(help="Whose agents see it; the programme's own if empty.")
    ] = "",
    rate: Annotated[int, typer.Option(min=0, help="Messages a minute; 0: the programme's.")] = 0,
    second_after: Annotated[
        int, typer.Option(min=-1, max=365, help="Days until the second notice; 0: none, -1: the programme's.")
    ] = -1,
) -> None:
    """Choose the people of a campaign; nothing is sent before it is started. Prints its number."""
    if bool(survey) == bool(notice):
        raise typer.BadParameter("say what to ask by --survey, or what to tell by --notice")
    if (file is None) == (not agreed):
        raise typer.BadParameter("say who by --file, or by --agreed")
    if channel not in {"", "sms", "telegram"}:
        raise typer.BadParameter("a channel is sms or telegram", param_hint="--channel")

    async def do(tool: Tool) -> Campaign:
        theirs = tool.programmes[programme]
        offices = read_all_offices(tool.programmes).get(programme)
        takes = organisation or (offices.organisation if offices else programme)
        new = NewCampaign(
            programme, takes, name, survey or notice, rate, None if second_after < 0 else second_after
        )
        if tool.kept.about(new).kind != ("survey" if survey else "notice"):
            raise Unfit("campaign_subject")
        if file is not None:
            every: Iterable[Invited] = [
                one
                for one in _read(file, theirs)
                if (not language or one.language == language)
                and (not region or one.region == region)
                and (not channel or one.channel == channel)
            ]
        else:
            every = await tool.kept.wishes.wanting(
                programme, language=language, region=region, channel=channel
            )
        if entitled:
            every = await _entitled(tool, theirs, list(every))
        return await tool.kept.plan(new, every, tool.now)

    campaign = _run(programme, do)
    print(campaign.id)  # noqa: T201 - the command's output
    console.print(f"Planned. Start it: coverline campaigns start {campaign.id}")


@commands.command("list")
def list_campaigns(programme: Annotated[str, typer.Option(help="Of this programme alone.")] = "") -> None:
    """List campaigns: number, programme, what about, state, how many people, name."""

    async def do(tool: Tool) -> list[tuple[Campaign, int]]:
        return await tool.kept.all(programme)

    for one, count in _run(programme, do):
        print(f"{one.id}\t{one.programme}\t{one.subject}\t{one.state}\t{count}\t{one.name}")  # noqa: T201


@commands.command()
def start(number: Number) -> None:
    """Begin to write to people, or go on after a pause; a running product does it at the campaign's rate."""
    campaign = _run("", lambda tool: tool.kept.start(number, tool.now))
    console.print(
        f"{campaign.name}: {campaign.state}, {campaign.rate} messages a minute outside the quiet hours."
    )


@commands.command()
def pause(number: Number) -> None:
    """Write to nobody until it is started again."""
    campaign = _run("", lambda tool: tool.kept.pause(number, tool.now))
    console.print(f"{campaign.name}: {campaign.state}.")


@commands.command()
def results(
    number: Number,
    csv: Annotated[bool, typer.Option("--csv", help="All numbers as CSV.")] = False,
) -> None:
    """Print what came of a campaign; counts of one to four are not told."""
    found = _run("", lambda tool: results_of(tool.kept, number))
    if csv:
        print(found.csv(), end="")  # noqa: T201
        return
    print(f"people\t{told(found.people)}")  # noqa: T201
    for state, count in found.states.items():
        print(f"{state}\t{told(count)}")  # noqa: T201
    for question, counts in found.answers.items():
        for option, count in counts.items():
            print(f"{question}\t{option}\t{told(count)}")  # noqa: T201


@commands.command("opt-out")
def opt_out(
    phone: Annotated[
        str, typer.Option(help="A phone in international form. Asked for if it is not said.")
    ] = "",
    chat: Annotated[str, typer.Option(help="Or the number of a Telegram chat.")] = "",
) -> None:
    """Send somebody who asked for it nothing any more, on any channel of theirs."""
    if phone and chat:
        raise typer.BadParameter("say one of --phone and --chat")
    asked = phone or (f"tg:{chat}" if chat else typer.prompt("Phone", hide_input=True))
    fits = Reader(("en",), frozenset(), lambda _number: None).person(
        {"chat": asked} if asked.startswith("tg:") else {"phone": asked}
    )
    if isinstance(fits, str):
        raise typer.BadParameter(fits)
    _run("", lambda tool: tool.kept.wishes.stop(fits.address, tool.now))
    console.print("They get no messages of campaigns any more.")


def _read(file: Path, programme: Programme) -> Iterator[Invited]:
    """Yield the people of the file with a progress bar, and tell at its end which lines were left out, and why."""
    reader = Reader(programme.languages, frozenset(programme.regions), numbers_of(programme))
    wrong: list[WrongRow] = []
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console) as progress:
        task = progress.add_task("reading", total=file.stat().st_size)
        for one in reader.read(file, lambda at: progress.update(task, completed=at)):
            if isinstance(one, WrongRow):
                wrong.append(one)
            else:
                yield one
        progress.update(task, completed=file.stat().st_size)
    for row in wrong[:FAULTS_SHOWN]:
        console.print(f"line {row.line}: {row.fault}")
    if len(wrong) > FAULTS_SHOWN:
        console.print(f"and {len(wrong) - FAULTS_SHOWN} more lines")
    if wrong:
        console.print(f"{len(wrong)} lines were left out, the others taken.")


def numbers_of(programme: Programme) -> Callable[[str], Insured | None]:
    """Return what finds the insured person of a number, written `enp:…` where it could be of several kinds.

    A kind is never guessed: one booklet serial in ten is a good national code as well.
    """
    today = datetime.now(programme.timezone).date()

    def known(text: str) -> Insured | None:
        kind, colon, rest = text.partition(":")
        fits = []
        for number in programme.numbers.values():
            if colon and number.name != kind.strip():
                continue
            try:
                fits.append(
                    Insured(number.system, checked_input(number.rule, rest if colon else text, today))
                )
            except Invalid:
                continue
        return fits[0] if len(fits) == 1 else None

    return known


async def _entitled(tool: Tool, programme: Programme, every: list[Invited]) -> list[Invited]:
    """Return those who may have the check-up this year, as the fund says. Whom it says nothing of is left out, and counted."""
    url = tool.settings.coverage_url(programme.code)
    if not url:
        raise LookupError(
            f"COVERLINE_COVERAGE_{programme.code.upper()}_URL names no fund that could be asked"
        )
    today, turn, silent = tool.now.astimezone(programme.timezone).date(), asyncio.Semaphore(ASKED_ABREAST), 0
    found: list[Invited] = []
    async with aiohttp.ClientSession() as http:
        client = CoverageClient(
            url, token=tool.settings.coverage_token(programme.code), insurer=programme.insurer, session=http,
            zone=programme.timezone,
        )  # fmt: skip
        async with client:
            with Progress(console=console) as progress:
                task = progress.add_task("asking the fund", total=len(every))

                async def ask(one: Invited) -> bool | None:
                    if one.insured is None:
                        progress.advance(task)
                        return None
                    who = Identifier(one.insured.system, one.insured.number)
                    async with turn:
                        try:
                            return (await client.checkup(who, today, within=ASK_SECONDS)).entitled
                        except CoverageError:
                            return None
                        finally:
                            progress.advance(task)

                for begin in range(0, len(every), 500):
                    some = every[begin : begin + 500]
                    for one, may in zip(some, await asyncio.gather(*map(ask, some)), strict=True):
                        silent += may is None
                        if may:
                            found.append(one)
    if silent:
        console.print(f"{silent} were left out: the fund did not say whether they may.")
    return found


def _run(programme: str, do: Callable[[Tool], Awaitable[T]]) -> T:
    """Return what is done with the campaigns of this installation. Raises LookupError for what is not there or cannot be."""
    settings = Settings()
    if programme and programme not in settings.programmes:
        raise LookupError(f"there is no programme {programme!r}; there are {', '.join(settings.programmes)}")

    async def run() -> T:
        async with _opened(settings) as tool:
            return await do(tool)

    try:
        return asyncio.run(run())
    except CaseGone:
        raise LookupError("there is no campaign of that number; `coverline campaigns list`") from None
    except NotNow as refusal:
        raise LookupError(str(refusal)) from None
    except Unfit as refusal:
        raise LookupError(FAULTS.get(refusal.fault, refusal.fault)) from None
    except NoPeople as refusal:
        raise LookupError(str(refusal)) from None


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[Tool]:
    programmes = read_programmes(settings)
    async with open_installation(settings) as here:
        kept = open_campaigns(programmes, here.database, here.vault, Outbox(here.database, here.vault))
        yield Tool(kept, programmes, settings, datetime.now(UTC))
