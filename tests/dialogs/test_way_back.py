"""The way back: each screen as it was, whatever the screens after it brought."""

import shutil
from pathlib import Path

import pytest

from dialogs.load import load_programme
from dialogs.machine import Conversation
from dialogs.model import Programme
from dialogs.steps import choose, leave_trace, screen_before
from dialogs.visit import OpenList, Private, Row, Visit
from state.session import Session
from state.vault import KEY_BYTES, Vault
from ussd_gateway.route import Route

TOY = Path(__file__).parent / "toy"
VAULT = Vault({0: bytes(KEY_BYTES)}, 0)
TREE = """
start = "town"

[town]
pick = "rows"
next = "street"

[street]
pick = "rows"
next = "house"

[house]
menu.go = "town"

[lacking]
pick = "missing_items"
next = "town"

[told]
level   = 1
menu.go = "town"
"""


@pytest.fixture(name="programme", scope="module")
def programme_with_rows(tmp_path_factory: pytest.TempPathFactory) -> Programme:
    folder = tmp_path_factory.mktemp("programmes") / "toy"
    shutil.copytree(TOY, folder)
    (folder / "trees/rows.toml").write_text(TREE, encoding="utf-8")
    return load_programme(folder)


@pytest.fixture(name="visit")
def visit_at_rows(programme: Programme) -> Visit:
    """Return a visit that stands on the first rows."""
    visit = Visit(Session("toy.rows.town", "en"), programme, {}, Route(VAULT.sign), "+1", VAULT, 0.0)
    visit.private.rows = [Row("tallinn"), Row("tartu")]
    return visit


def picked(visit: Visit, row: str, *brought: str) -> None:
    """Pick a row; the call after it brings these."""
    choose(visit, Conversation(visit.programme), row)
    visit.private.rows = [Row(name) for name in brought]


def names(visit: Visit) -> list[str]:
    return [row.name for row in visit.private.rows]


def test_rows_come_back(visit: Visit) -> None:
    """Back at a screen of rows are the rows that it had, two screens of them apart too, and after a seal between."""
    picked(visit, "tartu", "main", "sea")
    picked(visit, "sea")
    visit.close()
    again = Visit(visit.session, visit.programme, {}, visit.channel, visit.address, visit.vault, 0.0)
    assert screen_before(again) == "toy.rows.street"
    assert names(again) == ["main", "sea"]
    assert screen_before(again) == "toy.rows.town"
    assert names(again) == ["tallinn", "tartu"]
    assert screen_before(again) == "toy.home.menu"


def test_rows_about_somebody_else_do_not_come_back(visit: Visit) -> None:
    """When another number was typed, screens with rows about the one before are left out of the way back."""
    picked(visit, "tartu", "main")
    visit.private = Private(number="1")
    assert screen_before(visit) == "toy.home.menu"


def test_rows_are_kept_as_long_as_their_screen(visit: Visit) -> None:
    """Only the rows of screens on the way back are kept: the session does not grow with the walk."""
    picked(visit, "tartu", "main")
    for _ in range(20):
        visit.session.state = "toy.rows.house"
        leave_trace(visit, visit.programme.states["toy.rows.house"])
        visit.session.trail.append(len(visit.session.trail))
    visit.session.state = "toy.rows.street"
    leave_trace(visit, visit.programme.states["toy.rows.street"])
    assert len(visit.private.rows_before) == 1


@pytest.mark.parametrize(
    ("state", "private", "back"),
    [
        ("toy.rows.told", Private(level=1), True),
        ("toy.rows.told", Private(), False),
        ("toy.rows.lacking", Private(list=OpenList("card")), True),
        ("toy.rows.lacking", Private(list=OpenList("gone")), False),
        ("toy.rows.lacking", Private(), False),
    ],
)
def test_screens_that_cannot_be_shown_are_left_out(
    visit: Visit, state: str, private: Private, back: bool
) -> None:
    """Back leads to no screen above the phone's level, and to none of a list that is not open or is no more."""
    visit.session.state = "toy.rows.house"
    leave_trace(visit, visit.programme.states["toy.rows.house"])
    leave_trace(visit, visit.programme.states[state])
    visit.session.state = "toy.rows.town"
    visit.private = private
    assert screen_before(visit) == (state if back else "toy.rows.house")


def test_screen_is_not_its_own_way_back(visit: Visit) -> None:
    """Back leads away from a screen that a call came back to."""
    visit.session.state = "toy.rows.house"
    leave_trace(visit, visit.programme.states["toy.home.menu"])
    leave_trace(visit, visit.programme.states["toy.rows.house"])
    assert screen_before(visit) == "toy.home.menu"
