"""`coverline agents` and `coverline audit`: what they print, and what they say to wrong use."""

import asyncio
from pathlib import Path

import pyotp
import pytest
from sqlalchemy import update
from typer.testing import CliRunner

from app.cli import app
from app.demo_agents import TOTP
from app.installation import open_installation
from app.settings import Settings
from desk.tables import audit

ANNA = (
    "agents",
    "add",
    "--login",
    "anna",
    "--name",
    "Анна",
    "--organisation",
    "tfoms-ulyanovsk",
    "--programme",
    "ru",
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the data folder of an installation of the test's own."""
    monkeypatch.setenv("COVERLINE_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("COVERLINE_PROGRAMMES", "ru")
    return tmp_path


def run(*words: str, typed: str = "") -> tuple[int, str, str]:
    """Return the exit status, what a command printed, and the sentence with which it failed."""
    result = CliRunner().invoke(app, words, input=typed)
    return result.exit_code, result.stdout, str(result.exception or "") + result.stderr


def test_agent_is_added_listed_and_dismissed():
    """The secret is printed once, as an address for an authenticator app; the password never, unless it was made."""
    status, printed, _ = run(*ANNA, "--tier", "1", "--tier", "2", typed="a long password\n")
    assert status == 0
    assert pyotp.parse_uri(printed.strip()).issuer == "Coverline"
    assert "a long password" not in printed
    assert run("agents", "list")[1] == "anna\tАнна\tagent\ttfoms-ulyanovsk\tru\t1,2\tall\n"
    assert run("agents", "dismiss", "--login", "anna")[0] == 0
    assert run("agents", "list")[1] == ""
    status, _, sentence = run("agents", "dismiss", "--login", "anna")
    assert (status, "coverline agents list" in sentence) == (1, True)
    assert [line.split("\t")[3] for line in run("audit", "show")[1].splitlines()] == [
        "agent_added",
        "agent_dismissed",
    ]


def test_password_that_is_made():
    """It is printed with the secret, and is long enough."""
    status, printed, _ = run(*ANNA, "--make-password")
    password, address = printed.splitlines()
    assert (status, address[:10]) == (0, "otpauth://")
    assert len(password.removeprefix("password: ")) >= 16


@pytest.mark.parametrize(
    ("more", "mend"),
    [
        (("--organisation", "nowhere"), "tfoms-ulyanovsk"),
        (("--programme", "xx"), "there are ru"),
        (("--tier", "9"), "there are 1, 2, 3"),
        (("--region", "mars"), "moscow"),
        (("--role", "king"), "agent, supervisor"),
    ],
)
def test_wrong_use_is_one_sentence_with_the_mend(more: tuple[str, ...], mend: str):
    """What is not known is named with what there is; nothing is kept."""
    status, _, sentence = run(*ANNA, *more, typed="a long password\n")
    assert status != 0
    assert mend in sentence
    assert run("agents", "list")[1] == ""


def test_login_that_is_taken():
    """A second agent of that login is refused with what to do."""
    run(*ANNA, typed="a long password\n")
    status, _, sentence = run(*ANNA, typed="a long password\n")
    assert (status, "choose another one" in sentence) == (1, True)


def test_code_of_a_demo_agent():
    """The published secret's code is told; of nobody else is one known."""
    before = pyotp.TOTP(TOTP).now()
    printed = run("agents", "code", "anna")[1].strip()
    assert printed in {before, pyotp.TOTP(TOTP).now()}
    assert run("agents", "code", "somebody")[0] == 1


def test_audit_is_verified():
    """A whole chain exits 0 and prints its end; a changed one exits 1 and names the row."""
    run(*ANNA, "--make-password")
    status, printed, _ = run("audit", "verify")
    assert status == 0
    assert printed.startswith("1 ")

    async def change() -> None:
        async with open_installation(Settings()) as here, here.database.write() as connection:
            await connection.execute(update(audit).values(actor="somebody"))

    asyncio.run(change())
    status, printed, _ = run("audit", "verify")
    assert (status, printed) == (1, "")
    assert run("audit", "show", "--case", "1234567")[0] == 1
