"""Mistakes in checklists: items that cannot be told apart, conditions that nobody answers, words that are missing."""

from collections.abc import Iterator

from dialogs.checking.faults import Faults
from dialogs.checklists import ANSWERS, QUESTION_ANSWERS
from dialogs.model import Call, Checklist, Item, PaperList, Programme
from dialogs.services.papers import NOBODY, RELATIONS
from i18n.catalogue import Catalogue, MissingTextError

SHARED = (*{*ANSWERS, *QUESTION_ANSWERS}, "explain-where", "explain-stamp", "explain-months")
ATTRIBUTES = frozenset({"short", "name", "why"})


def judge_lists(programme: Programme, faults: Faults) -> None:
    """Find what is wrong with a programme's lists, if there is a state that walks through them."""
    walked = any(isinstance(state, Checklist) for state in programme.states.values())
    for state in programme.states.values() if not programme.faults else ():
        if isinstance(state, Call):
            for sentence in _misnamed(programme, state):
                faults.at(state, sentence)
    for papers in programme.checklists.values():
        for sentence in _mistakes(programme, papers):
            faults.add(f"{programme.code}/checklists/{papers.name}.toml: {sentence}")
        for language in programme.languages if walked else ():
            for small in (False, True):
                for sentence in _unsaid(programme.catalogues[language, small], papers):
                    faults.add(f"{programme.code}: [{papers.name}] {language}: {sentence}")


def _misnamed(programme: Programme, state: Call) -> Iterator[str]:
    if (name := state.given.get("list", "")) not in programme.checklists.keys() | {""}:
        yield f"walks through {name!r}, which is no checklist"
    if (whose := state.given.get("whose", "")) not in {"", NOBODY, *RELATIONS}:
        yield f"opens the list of {whose!r}, which is nobody that a list can be of"


def _mistakes(programme: Programme, papers: PaperList) -> Iterator[str]:
    if not papers.items:
        yield "has no items"
    if not papers.source.strip():
        yield "has no source"
    asked: set[str] = set()
    for item in papers.items:
        if item.name in {other.name for other in papers.items if other is not item}:
            yield f"has two items {item.name!r}"
        if item.when.startswith("region:"):
            if item.when.removeprefix("region:") not in programme.regions:
                yield f"asks for {item.name!r} in {item.when!r}, which is no region"
        elif item.when and item.when.removeprefix("!") not in asked:
            yield f"asks for {item.name!r} when {item.when!r}, which no question before it answers"
        if item.question:
            asked.add(item.name)


def _unsaid(catalogue: Catalogue, papers: PaperList) -> Iterator[str]:
    values = dict.fromkeys(("where", "stamp", "months", "why"), "x")
    for message in (papers.name, *(f"checklist-{name}" for name in SHARED)):
        yield from _tried(catalogue, message, values)
    for attribute in catalogue.attributes(papers.name):
        if attribute.removesuffix("-short") not in {"short", *ANSWERS, *QUESTION_ANSWERS}:
            yield f"{papers.name}.{attribute} is never said"
    for item in papers.items:
        message = f"{papers.name}-{item.name}"
        for path in (message, f"{message}.name", f"{message}.why", *_places(item)):
            yield from _tried(catalogue, path, values)
        for attribute in catalogue.attributes(message):
            if attribute.removesuffix("-short") not in ATTRIBUTES:
                yield f"{message}.{attribute} is never said"


def _places(item: Item) -> Iterator[str]:
    if item.where:
        yield f"place-{item.where}"
    if item.stamp:
        yield f"stamp-{item.stamp}"


def _tried(catalogue: Catalogue, path: str, values: dict[str, str]) -> Iterator[str]:
    message, _, attribute = path.partition(".")
    every = dict.fromkeys(catalogue.variables(message), "x") | values
    try:
        said = catalogue.attribute(message, attribute, every) if attribute else catalogue.text(message, every)
    except MissingTextError as missing:
        yield str(missing).removeprefix(f"{catalogue.language}: ")
    else:
        if not said.strip():
            yield f"{path} is empty"
