"""`coverline outbox`: what an operator types about messages that were given up."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from typer.testing import CliRunner, Result

from app.cli import app, main
from app.installation import sqlite_url
from state.database import open_database
from state.outbox import Outbox, OutboxMessage
from state.vault import Vault

T = TypeVar("T")
PHONE = "+77015550101"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installation's data folder, and its settings."""
    monkeypatch.setenv("COVERLINE_DATA_DIR", str(tmp_path))
    return tmp_path


def coverline(*words: str) -> Result:
    """Type a command."""
    return CliRunner().invoke(app, ["outbox", *words])


def run(folder: Path, do: Callable[[Outbox], Awaitable[T]]) -> T:
    """Return what the installation's outbox says."""

    async def work() -> T:
        async with await open_database(sqlite_url(folder)) as database:
            return await do(Outbox(database, Vault.from_file(folder)))

    return asyncio.run(work())


def given_up(folder: Path, *keys: str) -> None:
    """Have messages given up."""

    async def give_up(outbox: Outbox) -> None:
        now = datetime.now(UTC)
        for key in keys:
            await outbox.add(OutboxMessage(key, "sms", PHONE, "secret words", now))
            (claimed,) = await outbox.claim(now, 9, "w")
            await outbox.give_up(claimed.id, now, "opted_out")

    run(folder, give_up)


def due(folder: Path) -> list[str]:
    """Return the keys of what a sender would take."""

    async def claim(outbox: Outbox) -> list[str]:
        return [one.key for one in await outbox.claim(datetime.now(UTC), 9, "w")]

    return run(folder, claim)


def test_listed(folder: Path) -> None:
    """One line a letter, with the end of its address and why; neither words nor the whole number."""
    assert coverline("dead").stdout == ""
    given_up(folder, "a", "b")
    listed = coverline("dead").stdout
    assert re.fullmatch(r"(\d+\tsms\t…0101\topted_out\t1\t\d{4}-\d\d-\d\d \d\d:\d\d\n){2}", listed, re.ASCII)
    assert "secret" not in listed


def test_sent_again(folder: Path) -> None:
    """One is sent again by its number, all by `--all`; a number that is none is said to be none."""
    given_up(folder, "a", "b", "c")
    latest = coverline("dead").stdout.split("\t")[0]
    assert coverline("again", latest).stdout == "1 will be sent again\n"
    assert due(folder) == ["c"]
    assert coverline("again", latest).exit_code == 1
    assert coverline("again", "--all").stdout == "2 will be sent again\n"
    assert coverline("dead").stdout == ""


@pytest.mark.parametrize("words", [("again",), ("again", "1", "--all"), ("again", "x"), ("drop",)])
def test_one_or_all(folder: Path, words: tuple[str, ...]) -> None:
    """Nothing is sent again or dropped by a slip."""
    given_up(folder, "a")
    assert coverline(*words).exit_code == 2
    assert len(coverline("dead").stdout.splitlines()) == 1


def test_dropped(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A dropped letter is listed no more and sent no more; one that is none ends in a sentence."""
    given_up(folder, "a")
    number = coverline("dead").stdout.split("\t")[0]
    assert coverline("drop", number).stdout == "1 dropped\n"
    assert coverline("dead").stdout == ""
    assert coverline("again", "--all").stdout == "0 will be sent again\n"
    monkeypatch.setattr("sys.argv", ["coverline", "outbox", "drop", number])
    with pytest.raises(SystemExit):
        main()
    assert f"there is no dead letter {number}" in capsys.readouterr().err
