"""Mistakes in words before they are laid out: missing ones, values nobody knows or may not see, foreign letters."""

from collections.abc import Iterator

from dialogs.checking.alphabets import foreign_words
from dialogs.checking.faults import Faults
from dialogs.checking.lists import judge_lists
from dialogs.checking.samples import neutral, slots, variants
from dialogs.facts import SHOWN
from dialogs.model import Call, Checklist, Menu, Pick, Programme, State, Turnback
from i18n.catalogue import Catalogue, MissingTextError, Value

ROADS = ("back", "home", "more", "language", "agent")
OWN_NAMES = frozenset({"language-name"})
"""Texts in the letters of the language that they name."""

Unsayable = set[tuple[str, str]]
"""Words of a state, and the language in which they cannot be said."""


def screens(programme: Programme) -> Iterator[State]:
    """Yield the states that people see."""
    for state in programme.states.values():
        if not isinstance(state, Call | Turnback):
            yield state


def judge_texts(programme: Programme, faults: Faults) -> Unsayable:
    """Find what is wrong with every state's words; return those that cannot be measured because of it."""
    unsayable: Unsayable = set()
    filled = slots(programme)
    _judge_files(programme, faults)
    for state in screens(programme):
        for language in programme.languages:
            before = len(faults.lines())
            _judge_variables(programme, state, language, filled, faults)
            _judge_missing(programme, state, language, faults)
            if len(faults.lines()) > before or (state.words, language) in unsayable:
                unsayable.add((state.words, language))
            _judge_unused(programme, state, language, faults)
    judge_lists(programme, faults)
    _judge_shared(programme, faults)
    _judge_letters(programme, faults)
    return unsayable


def _judge_files(programme: Programme, faults: Faults) -> None:
    for (language, _), catalogue in programme.catalogues.items():
        for fault in catalogue.faults:
            own = (programme.folder / "locales" / language / fault.partition(":")[0]).is_file()
            faults.add(f"{programme.code if own else 'common'}/{language}/{fault}")


def _names(catalogue: Catalogue, state: State) -> set[str]:
    return set() if isinstance(state, Checklist) else set(catalogue.variables(state.words))


def _judge_variables(
    programme: Programme, state: State, language: str, filled: dict[str, str], faults: Faults
) -> None:
    for name in sorted(_names(programme.catalogues[language, True], state)):
        if (shown := SHOWN.get(name)) is not None:
            if state.level not in shown.levels:
                faults.at(state, f"shows {{ ${name} }}, which level {state.level} may not see", language)
        elif name not in programme.facts and name not in filled:
            faults.at(
                state, f"asks for {{ ${name} }}, which is no fact, no answer's part and no slot", language
            )


def _judge_missing(programme: Programme, state: State, language: str, faults: Faults) -> None:
    if isinstance(state, Checklist):
        return
    for small in (False, True):
        catalogue = programme.catalogues[language, small]
        values = _anything(_names(catalogue, state))
        _try(faults, state, catalogue, state.words, values)
        if isinstance(state, Menu | Pick):
            for option in state.options:
                _try(faults, state, catalogue, f"{state.words}.{option.name}", values)
        if isinstance(state, Pick) and state.rows == "rows":
            _try(faults, state, catalogue, f"{state.words}.row", values)


def _try(faults: Faults, state: State, catalogue: Catalogue, path: str, values: dict[str, Value]) -> None:
    """Say a message or, after a dot, one of its attributes."""
    message, _, attribute = path.partition(".")
    try:
        said = (
            catalogue.attribute(message, attribute, values) if attribute else catalogue.text(message, values)
        )
    except MissingTextError as missing:
        faults.at(state, str(missing).removeprefix(f"{catalogue.language}: "), catalogue.language)
    else:
        if not said.strip():
            faults.at(state, f"{path} is empty", catalogue.language)


def _anything(names: set[str]) -> dict[str, Value]:
    """Return values for these names: samples where there are any, a letter where not."""
    return dict.fromkeys(names, "x") | next(variants(frozenset()))


def _judge_unused(programme: Programme, state: State, language: str, faults: Faults) -> None:
    """Find attributes that nothing says: an option was renamed, or a name is misspelt."""
    sharing = [other for other in screens(programme) if other.words == state.words]
    used = {option.name for other in sharing if isinstance(other, Menu | Pick) for option in other.options}
    used |= {"short", *ROADS} | ({"row"} if any(isinstance(other, Pick) for other in sharing) else set())
    for attribute in programme.catalogues[language, True].attributes(state.words):
        name = attribute.removesuffix("-short")
        # Words that several programmes share may have options which one of them leaves out.
        own = not state.file.startswith("common/")
        if own and name not in used and not name.startswith("say-"):
            faults.at(state, f"{state.words}.{attribute} belongs to no option", language)


def _judge_shared(programme: Programme, faults: Faults) -> None:
    """Find what is missing of the words that all screens share."""
    for language in programme.languages:
        catalogue = programme.catalogues[language, True]
        missing = [f"roads.{road}" for road in ROADS if road not in catalogue.attributes("roads")]
        missing += [name for name in sorted(OWN_NAMES) if name not in catalogue]
        for name in missing:
            faults.add(f"{programme.code}: [{name.partition('.')[0]}] {language}: no text {name}")


def _judge_letters(programme: Programme, faults: Faults) -> None:
    """Find words in letters of another language. What facts and answers bring along is not the translator's."""
    states = {state.words: state for state in screens(programme)}
    for language in programme.languages:
        catalogue = programme.catalogues[language, False]
        for message in catalogue.messages():
            for word in _foreign(catalogue, message):
                sentence = f"“{word}” in {message} is written in letters of another language"
                if (state := states.get(message)) is not None:
                    faults.at(state, sentence, language)
                else:
                    faults.add(f"{programme.code}: [{message}] {language}: {sentence}")


def _foreign(catalogue: Catalogue, message: str) -> Iterator[str]:
    if message in OWN_NAMES:
        return
    names = set(catalogue.variables(message))
    for values in variants(names):
        every = dict.fromkeys(names, "x") | neutral(values)
        for attribute in ("", *catalogue.attributes(message)):
            if attribute.removesuffix("-short") == "language":
                continue  # names the other languages
            try:
                said = (
                    catalogue.attribute(message, attribute, every)
                    if attribute
                    else catalogue.text(message, every)
                )
            except MissingTextError:
                continue  # told where it is needed
            yield from foreign_words(said, catalogue.language)
