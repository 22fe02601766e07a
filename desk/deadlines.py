"""When a case has to be answered and resolved, as columns of its row; paused while it waits for the person."""

from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping

from desk.tiers import Tier

Columns = dict[str, Any]
NONE: Columns = {
    "warn_at": None,
    "answer_due_at": None,
    "resolve_due_at": None,
    "resolve_left": None,
    "overdue": False,
}


def begun(tier: Tier, now: datetime) -> Columns:
    """Return the deadlines of a case that comes to a tier."""
    return {
        **_answer(tier, now, tier.first_answer),
        "resolve_due_at": tier.hours.after(now, tier.resolution),
        "resolve_left": None,
        "overdue": False,
    }


def asked(tier: Tier, row: RowMapping, now: datetime) -> Columns:
    """Return the deadlines once the person has written, or the case is queued again: those that run go on running."""
    if row["answer_due_at"] is not None:
        return {}
    left = tier.resolution if row["resolve_left"] is None else row["resolve_left"]
    resolve = row["resolve_due_at"] or tier.hours.after(now, left)
    return {**_answer(tier, now, tier.next_answer), "resolve_due_at": resolve, "resolve_left": None}


def answered(tier: Tier, row: RowMapping, now: datetime) -> Columns:
    """Return the deadlines while the case waits for the person: none runs, and what was left is kept."""
    due = row["resolve_due_at"]
    left = tier.hours.between(now, due) if due else row["resolve_left"]
    return NONE | {"resolve_left": left}


def _answer(tier: Tier, now: datetime, minutes: int) -> Columns:
    return {
        "answer_due_at": tier.hours.after(now, minutes),
        "warn_at": tier.hours.after(now, max(0, minutes - tier.warning)),
    }
