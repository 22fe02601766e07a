"""The command `coverline`."""

import asyncio
import sys
import time
from pathlib import Path
from typing import Annotated

import typer
import uvloop
from pydantic import ValidationError
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from app import agents, audit, campaigns, centres, outbox
from app.logs import set_up_logs
from app.product import FaultyProgramme
from app.settings import Settings
from state.errors import StateError

app = typer.Typer(
    help="Health-coverage questions answered on any phone: one set of dialogs over Telegram and USSD.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
serving = typer.Typer(help="Serve people, beside a fund's own systems.", no_args_is_help=True)
people = typer.Typer(help="Made-up insured persons of the reference coverage backend.", no_args_is_help=True)
app.add_typer(serving, name="serve")
app.add_typer(people, name="people")
app.add_typer(agents.commands, name="agents")
app.add_typer(audit.commands, name="audit")
app.add_typer(campaigns.commands, name="campaigns")
app.add_typer(centres.commands, name="centres")
app.add_typer(outbox.commands, name="outbox")
console = Console(stderr=True, highlight=False, markup=False)


def main() -> None:
    """Run the command; what a person can mend is one sentence, not a traceback."""
    try:
        app()
    except (FaultyProgramme, LookupError, StateError) as error:
        console.print(f"coverline: {error}")
        sys.exit(1)
    except ValidationError as error:
        fault = error.errors()[0]
        console.print(f"coverline: COVERLINE_{str(fault['loc'][0]).upper()}: {fault['msg']}")
        sys.exit(2)
    except OSError as error:
        console.print(f"coverline: {error.strerror or error}")
        sys.exit(1)


@app.command()
def demo() -> None:
    """Run everything on this machine, with simulated phones: no account, no network."""
    from app.demo import run_demo  # noqa: PLC0415 - loads the bot's library, which takes seconds
    from app.demo_agents import PASSWORD  # noqa: PLC0415

    set_up_logs()
    settings = Settings()

    async def run() -> None:
        from app.serving import until_stopped  # noqa: PLC0415

        async with run_demo(settings) as running:
            console.print(f"Coverline runs. Both phones: {running.url}/phones   stop it with Ctrl-C")
            console.print(f"Agents: {running.url}/desk   sign in as anna, {PASSWORD}")
            await until_stopped()

    uvloop.run(run())


@serving.command("all")
def serve_all() -> None:
    """Serve every channel that is configured."""
    _serve(ussd_alone=False)


@serving.command("ussd")
def serve_ussd() -> None:
    """Serve USSD alone; no bot library is loaded."""
    _serve(ussd_alone=True)


@serving.command("desk-bot")
def serve_desk_bot() -> None:
    """Serve the agents' bot alone, beside a product that serves people."""
    from app import desk_bot  # noqa: PLC0415 - see demo

    set_up_logs()
    uvloop.run(desk_bot.serve_desk_bot(Settings()))


def _serve(*, ussd_alone: bool) -> None:
    from app.serve import serve  # noqa: PLC0415 - see demo

    set_up_logs()
    uvloop.run(serve(Settings(), ussd_alone=ussd_alone))


@app.command()
def dial(
    code: Annotated[str, typer.Argument(help="What to dial, for example '*1406#'.")] = "",
    script: Annotated[
        list[Path] | None,
        typer.Option(help="Play a transcript, or all of a folder; exit 1 at the first difference."),
    ] = None,
    msisdn: Annotated[str, typer.Option(help="The phone's number, in place of a transcript's own.")] = "",
    url: Annotated[str, typer.Option(help="The product's address; the demo's by default.")] = "",
    protocol: Annotated[
        str, typer.Option(help="The aggregator's protocol to go through, or smpp.")
    ] = "africas-talking",
    profile: Annotated[str, typer.Option(help="The network's habits.")] = "standard",
    handset: Annotated[str, typer.Option(help="The kind of handset.")] = "any",
) -> None:
    """Dial a code on a terminal handset; the demo or a server must be running."""
    from app.dialling import line_of  # noqa: PLC0415
    from ussd_gateway.simulator.line import USUAL  # noqa: PLC0415
    from ussd_gateway.simulator.scripts import play_scripts  # noqa: PLC0415
    from ussd_gateway.simulator.terminal import converse  # noqa: PLC0415

    line = line_of(Settings(), url, protocol, profile, handset)
    if script:
        raise typer.Exit(asyncio.run(play_scripts(script, line=line, msisdn=msisdn)))
    if not code:
        raise typer.BadParameter("say what to dial, for example '*1406#'")
    raise typer.Exit(asyncio.run(converse(code, msisdn=msisdn or USUAL, line=line)))


@app.command()
def check() -> None:
    """Check every programme's trees and texts; a line a fault, exit 1 if there is one."""
    from app.checking import faults_of  # noqa: PLC0415

    faults = faults_of(Settings())
    for fault in faults:
        print(fault)  # noqa: T201 - the command's output
    console.print(f"{len(faults)} faults" if faults else "No faults.")
    raise typer.Exit(1 if faults else 0)


@app.command("publish-codes")
def publish_codes() -> None:
    """Write down that the codes are published: from now on `check` lets none of them change."""
    from app.publishing import publish_codes as publish  # noqa: PLC0415

    faults, new = publish(Settings())
    for fault in faults:
        print(fault)  # noqa: T201 - the command's output
    console.print(
        f"{len(faults)} faults, nothing is written" if faults else f"{new} lines are new or changed."
    )
    raise typer.Exit(1 if faults else 0)


@app.command()
def draw(out: Annotated[Path, typer.Option(help="Folder to write to.")] = Path("docs/dialogs")) -> None:
    """Draw every dialog as a picture in Markdown (Mermaid)."""
    from app.product import read_programmes  # noqa: PLC0415
    from dialogs.draw import write  # noqa: PLC0415

    write(read_programmes(Settings()), out)


@people.command()
def generate(
    programme: Annotated[str, typer.Option(help="Programme's code, for example kz.")],
    count: Annotated[int, typer.Option(min=0, help="How many.")] = 1000,
    seed: Annotated[int, typer.Option(help="The same seed makes the same people.")] = 7,
) -> None:
    """Make insured persons for the demo's coverage backend."""
    from app.demo import store_path  # noqa: PLC0415
    from coverage_backend.people import FIXED, load_people  # noqa: PLC0415
    from coverage_backend.store import PeopleStore  # noqa: PLC0415

    if programme not in FIXED:
        raise LookupError(f"there is no programme {programme!r}; there are {', '.join(FIXED)}")
    settings = Settings()
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    store = PeopleStore(store_path(settings.data_dir, programme))
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    begun = time.perf_counter()
    try:
        with Progress(*columns, console=console) as progress:
            task = progress.add_task(f"insured persons of {programme}", total=count)
            load_people(store, programme, count, seed, lambda put: progress.update(task, completed=put))
    finally:
        store.close()
    console.print(f"{count} people in {time.perf_counter() - begun:.1f} s")
