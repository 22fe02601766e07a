"""Transcripts played against a product that runs, up to the first difference."""

import sys
from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path

from rich.console import Console

from ussd_gateway.simulator.line import USUAL, Line
from ussd_gateway.simulator.transcript import NoTranscript, parse, steps


def files_of(paths: Iterable[Path]) -> list[Path]:
    """Return the files, and those of folders among them, in order; raise `NoTranscript` for one that is not there."""
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise NoTranscript(f"there is no {path}")
        found += sorted(path.rglob("*.txt")) if path.is_dir() else [path]
    return found


async def play_scripts(paths: Iterable[Path], *, line: Line, msisdn: str = "") -> int:
    """Play one transcript after the other; return 0 if all happened as written, else 1 after the first difference.

    With a number, all are played on that phone in place of their own.
    """
    files = files_of(paths)
    for at, file in enumerate(files, 1):
        if len(files) > 1:
            print(f"{at}/{len(files)} {file}", file=sys.stderr)  # noqa: T201 - a command's own words
        text = file.read_text(encoding="utf-8")
        if await play_script(text, name=str(file), line=line, msisdn=msisdn, quiet=len(files) > 1):
            return 1
    return 0


async def play_script(text: str, *, name: str, line: Line, msisdn: str = "", quiet: bool = False) -> int:
    """Play the text of a transcript; return 0 if all happened as written, else print what was expected and what came.

    The transcript's own phone is used unless another is given. `quiet` prints nothing but a difference.
    """
    console = Console(highlight=False, markup=False)
    wanted = parse(text)
    async with line.handset(msisdn or wanted.phone or USUAL) as handset:
        async for expected, happened in steps(wanted, handset):
            if expected is not None and expected.text == happened.text:
                if not quiet:
                    console.print(f"{happened.text}\n", soft_wrap=True)
                continue
            before = expected.text.splitlines() if expected is not None else []
            after = happened.text.splitlines()
            for difference in unified_diff(before, after, f"{name}: expected", "got", n=99, lineterm=""):
                console.print(difference, soft_wrap=True)
            for report in handset.network.reports:
                print(report, file=sys.stderr)  # noqa: T201 - a command's own words
            return 1
    return 0
