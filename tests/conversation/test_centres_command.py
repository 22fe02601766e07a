"""`coverline centres`: what a fund's operator types to let a health centre in, and out."""

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.cli import app
from app.installation import sqlite_url
from state.centres import Centres, Registration
from state.database import open_database
from state.vault import Vault

LINE = "+989120010001"


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """An installation's data folder, and its settings."""
    monkeypatch.setenv("COVERLINE_DATA_DIR", str(tmp_path))
    return tmp_path


def coverline(*words: str) -> Result:
    """Type a command."""
    return CliRunner().invoke(app, ["centres", *words])


def register(folder: Path, code: str) -> Registration:
    """Register a phone with a code, as the product would."""

    async def run() -> Registration:
        async with await open_database(sqlite_url(folder)) as database:
            centres = Centres(database, Vault.from_file(folder))
            return await centres.register(LINE, "ir", code, datetime.now(UTC))

    return asyncio.run(run())


def test_code_is_printed_once_and_serves(folder):
    """An invitation prints thirteen digits in groups, with which a phone becomes a line that is listed and can be ended."""
    invited = coverline("invite", "--programme", "ir", "--name", "Clinic 4")
    assert re.fullmatch(r"\d{3} \d{3} \d{3} \d{4}\n", invited.stdout)
    assert register(folder, invited.stdout.replace(" ", "").strip()) is Registration.REGISTERED
    listed = coverline("list", "--programme", "ir").stdout
    assert re.fullmatch(r"1\tClinic 4\t…0001\t\d{4}-\d\d-\d\d\n", listed)
    assert coverline("revoke", "--programme", "ir", "--line", "1").exit_code == 0
    assert coverline("list", "--programme", "ir").stdout == ""
    assert coverline("revoke", "--programme", "ir", "--line", "1").exit_code == 1


def test_revoked_centre_takes_its_codes_along(folder):
    """After a centre is revoked, a code that was still out serves nobody."""
    code = coverline("invite", "--programme", "ir", "--name", "Clinic 4").stdout
    assert coverline("revoke", "--programme", "ir", "--name", "Clinic 4").exit_code == 0
    assert register(folder, code.replace(" ", "").strip()) is Registration.WRONG


@pytest.mark.usefixtures("folder")
def test_what_cannot_be_done_is_said():
    """An unknown programme, a centre without a name and a line that is not named are refused."""
    assert isinstance(coverline("invite", "--programme", "xx", "--name", "Clinic 4").exception, LookupError)
    assert coverline("invite", "--programme", "ir", "--name", " ").exit_code == 2
    assert coverline("revoke", "--programme", "ir").exit_code == 2
