"""`coverline campaigns`: what an operator types to write to many people, and to stop."""

import asyncio
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.campaigns import Tool, _opened
from app.cli import app
from app.settings import Settings

FILE = """phone,language,region,number,reason
+79270000001,ru,ulyanovsk,1234567890123452,first_stage
+79270000002,en,,,
+7927,ru,,,
+79270000002,ru,,,
"""


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """An installation's data folder, and its settings."""
    monkeypatch.setenv("COVERLINE_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("COVERLINE_PROGRAMMES", "ru")
    (tmp_path / "people.csv").write_text(FILE, encoding="utf-8")
    return tmp_path


def coverline(*words: str) -> Result:
    """Type a command."""
    return CliRunner().invoke(app, ["campaigns", *words])


def plan(folder: Path, *more: str) -> Result:
    """Plan the campaign of the folder's file."""
    about = {
        "--programme": "ru",
        "--survey": "checkup",
        "--file": str(folder / "people.csv"),
        "--name": "Осень",
    }
    return coverline("plan", *(word for pair in about.items() for word in pair), *more)


def test_plan_start_pause(folder):
    """A campaign is planned with the good rows, started, paused and told of; wrong rows are named by their line."""
    planned = plan(folder)
    assert planned.stdout == "1\n"
    assert "line 4: the phone is not written" in planned.stderr
    assert "7927" not in planned.stderr.replace("+79270000001", "")  # how a number is written
    assert coverline("list").stdout == "1\tru\tcheckup\tplanned\t2\tОсень\n"
    assert coverline("pause", "1").exit_code == 1
    assert coverline("start", "1").exit_code == 0
    assert coverline("pause", "1").exit_code == 0
    assert coverline("list", "--programme", "ru").stdout.split("\t")[3] == "paused"
    assert "waiting\t<5" in coverline("results", "1").stdout
    assert coverline("results", "1", "--csv").stdout.startswith("group,value,question,name,count")


def test_conditions_narrow_the_file(folder):
    """A language, a region or a channel takes some of the people only."""
    assert plan(folder, "--language", "en").stdout == "1\n"
    assert coverline("list").stdout.split("\t")[4] == "1"


@pytest.mark.usefixtures("folder")
def test_opt_out():
    """An operator ends messages to somebody who asked for it; whoever agreed before is not in a campaign's query then."""

    async def standing() -> bool | None:
        tool: Tool
        async with _opened(Settings()) as tool:
            return await tool.kept.wishes.standing("+79270000001", "ru")

    assert coverline("opt-out", "--phone", "+79270000001").exit_code == 0
    assert asyncio.run(standing()) is False
    agreed = coverline("plan", "--programme", "ru", "--notice", "checkup_notice", "--agreed", "--name", "x")
    assert agreed.stdout == "1\n"
    assert coverline("list").stdout.split("\t")[4] == "0"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("start", "7"), "no campaign of that number"),
        (("plan", "--programme", "xx", "--survey", "checkup", "--agreed", "--name", "x"), "no programme"),
        (("plan", "--programme", "ru", "--survey", "spam", "--agreed", "--name", "x"), "no such survey"),
        (("plan", "--programme", "ru", "--notice", "checkup", "--agreed", "--name", "x"), "no such survey"),
        (("plan", "--programme", "ru", "--survey", "checkup", "--agreed", "--name", " "), "has a name"),
        (("plan", "--programme", "ru", "--survey", "checkup", "--name", "x"), "--file"),
        (("opt-out", "--phone", "12"), "not written as"),
    ],
)
def test_mistakes_are_one_sentence(folder, words, told):  # noqa: ARG001
    """A mistake is told in a sentence, and nothing is changed."""
    result = coverline(*words)
    assert result.exit_code
    assert told in f"{result.output}{result.stderr}{result.exception}"
