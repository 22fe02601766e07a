"""How a checklist is walked, without anybody walking it: what comes next, what is missing, what is too old."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.checklists import (
    HAVE,
    NO,
    NOT_YET,
    YES,
    is_too_old,
    item_before,
    items_of,
    missing,
    next_item,
    oldest,
    options_of,
    progress,
)
from dialogs.model import Item, PaperList

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


def listed(*items: Item) -> PaperList:
    return PaperList("card", items, "a source", date(2026, 1, 1))


CARD = listed(
    Item("passport", one_of="identity"),
    Item("licence", one_of="identity"),
    Item("abroad", question=True),
    Item("permit", when="abroad", months=12),
    Item("birthplace", when="!abroad"),
    Item("address", when="region:south"),
    Item("photo"),
)


@st.composite
def lists(draw: st.DrawFn) -> PaperList:
    """Draw a list as `coverline check` passes it: conditions name a question before them, or a region."""
    items: list[Item] = []
    for number in range(draw(st.integers(1, 8))):
        questions = [item.name for item in items if item.question]
        conditions = ["", "region:south", *questions, *(f"!{question}" for question in questions)]
        question = draw(st.booleans())
        items.append(
            Item(
                f"item{number}",
                one_of="" if question else draw(st.sampled_from(["", "one", "other"])),
                question=question,
                when=draw(st.sampled_from(conditions)),
                months=0 if question else draw(st.sampled_from([0, 1, 24])),
            )
        )
    return listed(*items)


def answer(draw: st.DataObject, item: Item) -> str:
    """Draw what a person may answer to an item."""
    said = draw.draw(st.sampled_from([one for one in options_of(item) if one != "explain"]))
    dated = TODAY - timedelta(days=draw.draw(st.integers(0, 1000)))
    return f"{HAVE}:{dated}" if said == HAVE and item.months else said


@given(lists(), st.sampled_from(["", "south"]), st.data())
def test_any_answers_lead_to_an_end(papers: PaperList, region: str, data: st.DataObject) -> None:
    """Each item is asked once at most, in the list's order, and then every paper is there or told as missing."""
    marks: dict[str, str] = {}
    asked = []
    while item := next_item(papers, marks, region, TODAY):
        assert item in items_of(papers, marks, region)
        asked.append(item)
        marks[item.name] = answer(data, item)
    places = [papers.items.index(item) for item in asked]
    assert places == sorted(set(places))
    lacking = missing(papers, marks, region, TODAY)
    had, needed = progress(papers, marks, region, TODAY)
    assert (had + len(lacking), had >= 0) == (needed, True)
    assert not any(item.question for item in lacking)
    assert len({item.one_of or item.name for item in lacking}) == len(lacking)


@given(lists(), st.sampled_from(["", "south"]), st.data())
def test_back_leads_to_the_first_item(papers: PaperList, region: str, data: st.DataObject) -> None:
    """Back goes over the items that were answered, the last one first, whatever was skipped between them."""
    marks: dict[str, str] = {}
    asked = []
    while item := next_item(papers, marks, region, TODAY):
        asked.append(item)
        marks[item.name] = answer(data, item)
    at = asked.pop().name if asked else ""
    while before := item_before(papers, marks, region, at):
        assert before == asked.pop()
        at = before.name
    assert asked == []


def test_one_of_a_group_is_enough() -> None:
    """Who has one paper of a group is not asked for the others, and lacks none of them."""
    marks = {"passport": HAVE}
    after = next_item(CARD, marks, "", TODAY)
    assert after is not None
    assert after.name == "abroad"
    assert "passport" not in {item.one_of or item.name for item in missing(CARD, marks, "", TODAY)}
    assert progress(CARD, marks, "", TODAY) == (1, 2)


def test_group_without_any_is_missing_once() -> None:
    """Of a group without any paper the first is told, and it counts as one."""
    marks = {"passport": NOT_YET, "licence": NOT_YET, "abroad": NO, "birthplace": HAVE, "photo": NOT_YET}
    assert [item.name for item in missing(CARD, marks, "", TODAY)] == ["passport", "photo"]
    assert progress(CARD, marks, "", TODAY) == (1, 3)


@pytest.mark.parametrize(
    ("marks", "region", "concerning"),
    [
        ({}, "", {"abroad", "photo"}),
        ({"abroad": YES}, "", {"abroad", "permit", "photo"}),
        ({"abroad": NO}, "", {"abroad", "birthplace", "photo"}),
        ({"abroad": NO}, "south", {"abroad", "birthplace", "address", "photo"}),
        ({"permit": HAVE, "abroad": NO}, "north", {"abroad", "birthplace", "photo"}),
    ],
)
def test_conditions(marks: dict[str, str], region: str, concerning: set[str]) -> None:
    """Papers are asked for after yes, after no, or in one region; an answer changed takes its papers back."""
    assert {item.name for item in items_of(CARD, marks, region)} - {"passport", "licence"} == concerning


def test_question_that_is_asked_no_more_decides_nothing() -> None:
    """Behind a question that no longer concerns a person, its own papers concern them no more either."""
    papers = listed(
        Item("child", question=True),
        Item("school", question=True, when="child"),
        Item("certificate", when="school"),
    )
    assert len(items_of(papers, {"child": YES, "school": YES}, "")) == 3
    assert [item.name for item in items_of(papers, {"child": NO, "school": YES}, "")] == ["child"]


def test_too_old_is_missing() -> None:
    """A paper that was fresh when it was noted is missing from the day on which it is too old."""
    marks = {"passport": HAVE, "abroad": YES, "permit": f"{HAVE}:2025-11-22", "photo": HAVE}
    assert missing(CARD, marks, "", TODAY) == []
    assert [item.name for item in missing(CARD, marks, "", TODAY + timedelta(days=1))] == ["permit"]
    assert next_item(CARD, marks, "", TODAY + timedelta(days=1)) is None


@pytest.mark.parametrize(
    ("today", "months", "day"),
    [
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2028, 3, 31), 1, date(2028, 2, 29)),
        (date(2026, 5, 31), 3, date(2026, 2, 28)),
        (date(2026, 1, 31), 2, date(2025, 11, 30)),
        (date(2026, 12, 31), 24, date(2024, 12, 31)),
        (date(2028, 2, 29), 12, date(2027, 2, 28)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
    ],
)
def test_months_before(today: date, months: int, day: date) -> None:
    """So many months ago is the same day of that month, or its last day where there is no such day."""
    assert oldest(Item("paper", months=months), today) == day


@given(DAYS, st.integers(1, 120))
def test_months_before_any_day(today: date, months: int) -> None:
    """The day is in the month counted back, never later in it than today, and a paper of that day still counts."""
    item = Item("paper", months=months)
    day = oldest(item, today)
    assert (today.year - day.year) * 12 + today.month - day.month == months
    assert day.day == min(today.day, monthrange(day.year, day.month)[1])
    assert not is_too_old(item, day, today)
    assert is_too_old(item, day - timedelta(days=1), today)


def test_paper_of_any_age() -> None:
    """Where no age is set, no paper is too old."""
    assert not is_too_old(Item("paper"), date.min, TODAY)
