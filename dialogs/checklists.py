"""How a checklist is walked: which item comes next, what is missing, what is too old. Pure."""

from calendar import monthrange
from collections.abc import Container, Iterable, Mapping
from datetime import date

from dialogs.model import Item, PaperList

Marks = Mapping[str, str]
"""By item: `have` (with `:2026-03-31`, the day on the paper, where its age matters), `not_yet`, `yes` or `no`."""

HAVE, NOT_YET, YES, NO = "have", "not_yet", "yes", "no"
ANSWERS = (HAVE, NOT_YET, "explain")
QUESTION_ANSWERS = (YES, NO, "explain")


def options_of(item: Item) -> tuple[str, ...]:
    """Return what may be answered to an item."""
    return QUESTION_ANSWERS if item.question else ANSWERS


def items_of(papers: PaperList, marks: Marks, region: str) -> list[Item]:
    """Return the items that concern this person, by what they have answered so far."""
    concerning: dict[str, Item] = {}
    for item in papers.items:
        if _concerns(item, marks, region, concerning):
            concerning[item.name] = item
    return list(concerning.values())


def next_item(papers: PaperList, marks: Marks, region: str, today: date) -> Item | None:
    """Return the first item without an answer; one of a group is enough. None when all are answered."""
    concerning = items_of(papers, marks, region)
    done = _groups_had(concerning, marks, today)
    return next((item for item in concerning if item.name not in marks and item.one_of not in done), None)


def item_before(papers: PaperList, marks: Marks, region: str, at: str) -> Item | None:
    """Return the item that was answered before the one named `at`, None at the first."""
    concerning = items_of(papers, marks, region)
    names = [item.name for item in concerning]
    place = names.index(at) if at in names else 0
    return next((item for item in reversed(concerning[:place]) if item.name in marks), None)


def missing(papers: PaperList, marks: Marks, region: str, today: date) -> list[Item]:
    """Return the papers that are not there yet, or too old by now; of a group without any the first stands for all."""
    concerning = items_of(papers, marks, region)
    had = _groups_had(concerning, marks, today)
    return [item for item in _once(concerning) if item.one_of not in had and not _had(item, marks, today)]


def progress(papers: PaperList, marks: Marks, region: str, today: date) -> tuple[int, int]:
    """Return how many papers are there, and how many are needed; a group is one."""
    needed = len(_once(items_of(papers, marks, region)))
    return needed - len(missing(papers, marks, region, today)), needed


def is_too_old(item: Item, dated: date, today: date) -> bool:
    """Return whether a paper with that day on it does not count any more."""
    return bool(item.months) and dated < oldest(item, today)


def oldest(item: Item, today: date) -> date:
    """Return the day before which a paper is too old."""
    year, month = divmod(today.year * 12 + today.month - 1 - item.months, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def _concerns(item: Item, marks: Marks, region: str, before: Container[str]) -> bool:
    if not item.when:
        return True
    if item.when.startswith("region:"):
        return item.when == f"region:{region}"
    question = item.when.removeprefix("!")  # one that is asked no more decides nothing, whatever was answered
    return question in before and marks.get(question) == (YES if question == item.when else NO)


def _once(items: Iterable[Item]) -> list[Item]:
    """Return the papers among the items, of each group the first."""
    papers: dict[str, Item] = {}
    for item in items:
        if not item.question:
            papers.setdefault(f"one of {item.one_of}" if item.one_of else item.name, item)
    return list(papers.values())


def _had(item: Item, marks: Marks, today: date) -> bool:
    mark, _, day = marks.get(item.name, "").partition(":")
    return mark == HAVE and not (day and is_too_old(item, date.fromisoformat(day), today))


def _groups_had(items: Iterable[Item], marks: Marks, today: date) -> frozenset[str]:
    return frozenset(item.one_of for item in items if item.one_of and _had(item, marks, today))
