"""What is logged: only fields that are on the list, so that no line says less than it means to."""

import ast
from pathlib import Path

from app.logs import FIELDS, keep_listed

ROOT = Path(__file__).parents[1]
ROOMS = ("app", "bot", "coverage_backend", "desk", "dialogs", "documents", "i18n", "state", "ussd_gateway")
LEVELS = {"debug", "info", "warning", "error", "exception", "critical"}


def test_what_is_not_listed_is_dropped():
    """A field that is not on the list never reaches the log; that there was one does."""
    told = keep_listed(
        None, "info", {"event": "turn_failed", "text": "880101300502", "phone": "+77010000001"}
    )
    assert told == {"event": "turn_failed", "dropped": 2}


def test_every_field_that_is_logged_is_listed():
    """No line loses a field, for which somebody who reads it would look in vain."""
    lost = [
        f"{file.relative_to(ROOT)}:{call.lineno} {field.arg}"
        for room in ROOMS
        for file in (ROOT / room).rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call) and _is_log(call.func)
        for field in call.keywords
        if field.arg not in FIELDS
    ]
    assert lost == []


def _is_log(called: ast.expr) -> bool:
    match called:
        case ast.Attribute(value=ast.Name(id="log"), attr=level):
            return level in LEVELS
        case _:
            return False
