"""`coverline draw`: a picture of every dialog, as Mermaid in Markdown, from the trees themselves."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from dialogs.checking.samples import neutral, slots, variants
from dialogs.model import Call, Checklist, End, Menu, Pick, Programme, State, Turnback
from i18n.catalogue import Catalogue, MissingTextError, Value

LANGUAGE = "en"
LONGEST_LABEL = 60


def draw(programme: Programme) -> dict[str, str]:
    """Return the Markdown page of each dialog by the dialog's name. The same trees and texts give the same pages."""
    drawing = _Drawing(programme)
    dialogs = sorted({name.split(".")[1] for name, state in programme.states.items() if state.dialog})
    return {dialog: drawing.page(dialog) for dialog in dialogs}


def write(programmes: Mapping[str, Programme], out: Path) -> None:
    """Write every page to `out/<programme>/<dialog>.md`, and remove pages of dialogs that are no more."""
    for code, programme in programmes.items():
        folder = out / code
        folder.mkdir(parents=True, exist_ok=True)
        pages = draw(programme)
        for dialog, page in pages.items():
            (folder / f"{dialog}.md").write_text(page, encoding="utf-8")
        for file in folder.glob("*.md"):
            if file.stem not in pages:
                file.unlink()


def stale(programmes: Mapping[str, Programme], out: Path) -> list[str]:
    """Return the pages, `<programme>/<dialog>.md`, that are missing, differ from the trees or should not be there."""
    wanted = {
        f"{code}/{dialog}.md": page
        for code, drawn in programmes.items()
        for dialog, page in draw(drawn).items()
    }
    there = {f"{code}/{file.name}": file for code in programmes for file in (out / code).glob("*.md")}
    return sorted(
        name
        for name in wanted.keys() | there.keys()
        if name not in there or there[name].read_text(encoding="utf-8") != wanted.get(name)
    )


class _Drawing:
    """Draws one programme, with the words of its feature-phone screens."""

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        language = LANGUAGE if LANGUAGE in programme.languages else programme.languages[0]
        self._catalogue: Catalogue = programme.catalogues[language, True]
        newest: dict[str, Value] = {name: rows[-1].value for name, rows in programme.facts.items()}
        self._values = newest | slots(programme) | neutral(next(variants(frozenset())))

    def page(self, dialog: str) -> str:
        """Return a dialog's page: its states, those that it includes, and what it leads to."""
        prefix = f"{self._programme.code}.{dialog}."
        inside = [state for name, state in self._programme.states.items() if name.startswith(prefix)]
        lines = ["flowchart TD"]
        lines += [f"    {_id(state.name)}{self._shape(state)}" for state in inside]
        lines += self._outside(inside)
        lines += [line for state in inside for line in self._roads(state)]
        lines += self._levels(inside)
        title = f"# {self._programme.code}: {dialog}"
        key = (
            "Boxes are screens, slanted boxes ask for something typed, hexagons are calls, rounded ones end or leave "
            "the dialog. A level above 0 is written on the screens that need it."
        )
        return "\n".join([title, "", key, "", "```mermaid", *lines, "```", ""])

    def _shape(self, state: State) -> str:
        match state:
            case Call(service=service):
                return '{{"' + _escape(f"call {service}") + '"}}'
            case Menu(ask=asked) if asked:
                return f'[/"{self._label(state)}"/]'
            case Pick():
                return f'[["{self._label(state)}"]]'
            case Checklist():
                return f'[["{_escape(f"{state.short}: the next item")}"]]'
            case End():
                return f'(["{self._label(state)}"])'
            case _:
                return f'["{self._label(state)}"]'

    def _label(self, state: State) -> str:
        """Return a screen's first line and, above 0, its level."""
        try:
            words = self._catalogue.text(state.words, self._values)
        except MissingTextError:
            words = state.words
        line = next((line.strip() for line in words.splitlines() if line.strip()), state.words)
        if len(line) > LONGEST_LABEL:
            line = f"{line[:LONGEST_LABEL].rpartition(' ')[0] or line[:LONGEST_LABEL]}…"
        level = f"<br/>level {state.level}" if state.level else ""
        return f"{_escape(line)}{level}"

    def _outside(self, inside: list[State]) -> Iterator[str]:
        """Yield the places outside of the dialog to which its roads lead."""
        names = {state.name for state in inside}
        targets = {road.to for state in inside for road in state.roads().values()} - names
        for target in sorted(targets & self._programme.states.keys()):
            silent = isinstance(self._programme.states[target], Turnback)
            shown = target.partition(".")[2]
            yield f'    {_id(target)}(("{shown}"))' if silent else f'    {_id(target)}(["{shown}"])'

    def _roads(self, state: State) -> Iterator[str]:
        for trigger, road in state.roads().items():
            if road.to in self._programme.states:
                said = f", says {road.say}" if road.say else ""
                label = _escape(f"{self._trigger(state, trigger)}{said}")
                yield f'    {_id(state.name)} -->|"{label}"| {_id(road.to)}'

    def _trigger(self, state: State, trigger: str) -> str:
        """Return an option's words; an outcome as it is called."""
        if isinstance(state, Menu | Pick) and any(option.name == trigger for option in state.options):
            try:
                return self._catalogue.attribute(state.words, trigger, self._values)
            except MissingTextError:
                return trigger
        return trigger

    def _levels(self, inside: list[State]) -> Iterator[str]:
        if above := [_id(state.name) for state in inside if state.level]:
            yield "    classDef own stroke-width:3px"
            yield f"    class {','.join(above)} own"


def _id(name: str) -> str:
    """Return a state's name as Mermaid takes it: one word, which is none of its own since the programme stands in it."""
    return name.replace(".", "__")


def _escape(text: str) -> str:
    """Return a text in which nothing is taken for Mermaid's own or for HTML (Mermaid, flowchart, entity codes)."""
    for sign, code in (("#", "#35;"), ('"', "#quot;"), ("<", "#lt;"), (">", "#gt;"), ("`", "#96;")):
        text = text.replace(sign, code)
    return " ".join(text.split())
