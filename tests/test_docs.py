"""The documents say what is so: settings, commands, people to try, links, decisions; and nothing of anybody's machine."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from app.cli import app
from app.settings import Settings, UssdRoute
from coverage_backend.people import FIXED

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("changes/*.md")])
BY_PROGRAMME = {"COVERLINE_COVERAGE_<PROGRAMME>_URL", "COVERLINE_COVERAGE_<PROGRAMME>_TOKEN"}
BY_ROUTE = {f"COVERLINE_USSD_<ROUTE>_{name.upper()}" for name in UssdRoute.model_fields}
TARGET = re.compile(r"\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
MACHINES_OWN = re.compile(
    r"(?<![\w.~*-])/(?:work|root)/"  # somebody's home, somebody's checkout
    r"|index.url|registry\s*="
    r"|https?://[^/\s\"']*(?:pypi|npmjs|registry|goproxy|artifactory)",
    re.IGNORECASE,
)


def named(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def rows(heading: str) -> list[list[str]]:
    """Return the cells of the table below a heading of the README, without its head."""
    section = README.split(f"\n{heading}\n", 1)[1].split("\n#", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line[1:-1].split("|")] for line in lines[2:]]


def by_numbers(person: tuple[set[str], str]) -> list[str]:
    return sorted(person[0])


def commands(group: typer.Typer, before: str = "coverline") -> Iterator[str]:
    """Yield every command as it is typed."""
    for command in group.registered_commands:
        assert command.callback is not None
        yield f"{before} {command.name or command.callback.__name__}"
    for inner in group.registered_groups:
        assert inner.typer_instance is not None
        yield from commands(inner.typer_instance, f"{before} {inner.name}")


def tracked() -> list[Path]:
    """Return the files that git tracks."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / name for name in listed.decode().split("\0") if name]


def test_every_setting_is_in_the_readme():
    """The table of settings names every one that there is, and no other."""
    fields = {f"COVERLINE_{name.upper()}" for name in Settings.model_fields}
    assert {row[0].strip("`") for row in rows("## Settings")} == fields | BY_PROGRAMME | BY_ROUTE


def test_defaults_in_the_readme_are_those_of_the_product():
    """What the table of settings gives as a default is the default."""
    told = {row[0].strip("`"): row[1].strip("`") for row in rows("## Settings")}
    for name, field in Settings.model_fields.items():
        value = field.default
        value = value.get_secret_value() if hasattr(value, "get_secret_value") else value
        value = ",".join(value) if isinstance(value, tuple) else value
        assert told[f"COVERLINE_{name.upper()}"] == ("" if value is None else str(value))


def test_every_command_is_in_the_readme():
    """The table of commands names every one that there is, and no other."""
    assert {row[0].strip("`") for row in rows("## Commands")} == set(commands(app))


@pytest.mark.parametrize("programme", sorted(FIXED))
def test_people_to_try_are_the_fixed_ones(programme):
    """The table of people names each fixed person with every number and the phone on file, in their programme's rows."""
    table, code = [], ""
    for row in rows("### People to try"):
        code = row[0].split("`")[1] if row[0] else code
        if code == programme:
            table.append((set(re.findall(r"`(\w+)`", row[1])), row[3].strip("`")))
    people = [({number for _, number in one.numbers}, one.phones[0]) for one in FIXED[programme]]
    assert sorted(table, key=by_numbers) == sorted(people, key=by_numbers)


def test_every_decision_is_listed():
    """Each record in docs/decisions is linked from the architecture page, in order, under its own title."""
    listed = re.findall(
        r"^\d+\. \[(.+)\]\(decisions/(.+)\)$",
        (ROOT / "docs/architecture.md").read_text("utf-8"),
        re.MULTILINE,
    )
    records = sorted((ROOT / "docs/decisions").glob("*.md"))
    titles = [record.read_text("utf-8").splitlines()[0].partition(". ")[2] for record in records]
    assert listed == [(title, record.name) for title, record in zip(titles, records, strict=True)]


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_links_lead_somewhere(page):
    """A link from one page to a file leads to a file that is there."""
    prose = FENCED.sub("", page.read_text(encoding="utf-8"))
    targets = [target for target in TARGET.findall(prose) if not target.startswith(("http", "#", "mailto:"))]
    missing = [target for target in targets if not (page.parent / target.partition("#")[0]).exists()]
    assert missing == []


def test_nothing_tells_of_the_machine_it_was_written_on():
    """No tracked file holds a path of somebody's machine or the address of a package registry."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    found = []
    for file in tracked():
        if not file.is_file() or file == Path(__file__):
            continue
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:  # a picture
            continue
        found += [f"{named(file)}: {hit.group()}" for hit in MACHINES_OWN.finditer(text)]
    assert found == []
