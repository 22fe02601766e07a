"""Reads a programme's folder: TOML files into states, numbers, codes and facts. Every mistake is kept as a fault."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dialogs.kinds import mistakes_in
from dialogs.labels import labels
from dialogs.model import (
    GLOBAL_ROADS,
    OPENINGS,
    RESERVED,
    Alias,
    Call,
    Checklist,
    Choice,
    End,
    Menu,
    Number,
    Pick,
    Programme,
    Road,
    State,
    Turnback,
)
from dialogs.rules import read_checklists, read_facts, read_regions, read_toml
from i18n.catalogue import Catalogue

HERE = Path(__file__).parent
COMMON_TREES = HERE / "common" / "trees"
PARTS = HERE / "common" / "parts"
COMMON_TEXTS = HERE.parent / "i18n" / "locales"
BUNDLED = HERE / "programmes"
LOBBY = HERE / "lobby"

LONGEST_OPTION = 32  # fits Telegram's callback data with its nonce
TURNBACKS = ("back", "owed", "door")
_ROAD = {"to", "say", "when"}


class _Reader:
    """Turns dialogs into states; an included dialog is written into the one that includes it, under its name.

    Dialogs of `parts` are read where they are included only; `$name` in them is what the including state gives `with`,
    `$name|this` may be left out and is then `this`.
    """

    def __init__(
        self,
        code: str,
        dialogs: Mapping[str, Mapping[str, Any]],
        files: Mapping[str, str],
        parts: Set[str],
    ) -> None:
        self.code = code
        self.dialogs = dialogs
        self.files = files
        self.parts = parts
        self.states: dict[str, State] = {}
        self.faults: list[str] = []
        for dialog in dialogs:
            if dialog not in parts:
                self._dialog(dialog, f"{code}.{dialog}", {}, (), {})
        for name in TURNBACKS:
            self.states[f"{code}.{name}"] = Turnback(f"{code}.{name}", "", "")

    def entry(self, dialog: str, prefix: str) -> str:
        """Return the full name of a dialog's first state."""
        return self._follow(dialog, prefix, str(self.dialogs[dialog].get("start", "")))

    def _follow(self, dialog: str, prefix: str, state: str, above: tuple[str, ...] = ()) -> str:
        table = self.dialogs[dialog].get(state)
        included = str(table.get("include")) if isinstance(table, dict) else ""
        if included in self.dialogs and included not in above:
            start = str(self.dialogs[included].get("start", ""))
            return self._follow(included, f"{prefix}.{state}", start, (*above, included))
        return f"{prefix}.{state}"

    def opened(self, name: str) -> str:
        """Return the full name of the state that a published code opens, or nothing if there is none."""
        dialog, _, state = name.partition(".")
        if dialog not in self.dialogs.keys() - self.parts or (state and not isinstance(self.dialogs[dialog].get(state), dict)):
            return ""
        prefix = f"{self.code}.{dialog}"
        return self._follow(dialog, prefix, state) if state else self.entry(dialog, prefix)

    def _dialog(
        self,
        dialog: str,
        prefix: str,
        returns: Mapping[str, Road],
        above: tuple[str, ...],
        given: Mapping[str, str],
    ) -> None:
        tables = self._filled(dialog, self.dialogs[dialog], given)
        if not isinstance(tables.get(str(tables.get("start", ""))), dict):
            self._fault(dialog, "start", f"names no state: {tables.get('start')!r}")
        for state, table in tables.items():
            if not isinstance(table, dict):
                if state != "start":
                    self._fault(dialog, state, "is not a state and not `start`")
                continue
            self._state(dialog, prefix, state, table, returns, above)

    def _state(
        self,
        dialog: str,
        prefix: str,
        state: str,
        table: Mapping[str, Any],
        returns: Mapping[str, Road],
        above: tuple[str, ...],
    ) -> None:
        def road(value: Any) -> Road:
            return self._road(dialog, prefix, state, value, returns)

        for mistake in (mistakes := mistakes_in(table)):
            self._fault(dialog, state, mistake)
        if mistakes:
            return
        if (included := table.get("include")) is not None:
            if included not in self.dialogs or included in above or included == dialog:
                self._fault(dialog, state, f"includes {included!r}, which is unknown or includes this one")
                return
            inner = {outcome: road(value) for outcome, value in table.get("on", {}).items()}
            self._dialog(included, f"{prefix}.{state}", inner, (*above, dialog), table.get("with", {}))
            return
        common: dict[str, Any] = {
            "name": f"{prefix}.{state}",
            "dialog": dialog,
            "words": table.get("words", f"{dialog}-{state}"),
            "level": table.get("level", 0),
            "passing": table.get("passing", False),
            "file": self.files[dialog],
        }
        made: State
        if "call" in table:
            on = {outcome: road(value) for outcome, value in table.get("on", {}).items()}
            made = Call(**common, service=table["call"], given=table.get("with", {}), on=on)
        elif "pick" in table:
            made = Pick(
                **common,
                rows=table["pick"],
                next=road(table["next"]) if "next" in table else None,
                options=self._options(dialog, state, table, road),
            )
        elif "checklist" in table:
            made = Checklist(**common, next=road(table["next"]) if "next" in table else None)
        elif "end" in table:
            made = End(**common)
        else:
            made = self._menu(dialog, state, table, common, road)
        self.states[made.name] = made

    def _menu(
        self,
        dialog: str,
        state: str,
        table: Mapping[str, Any],
        common: dict[str, Any],
        road: Callable[[Any], Road],
    ) -> Menu:
        if ("ask" in table) != ("next" in table):
            self._fault(dialog, state, "asks and has no `next`, or has a `next` and asks nothing")
        if "mistyped" in table and "ask" not in table:
            self._fault(dialog, state, "has a `mistyped` and asks nothing")
        return Menu(
            **common,
            options=self._options(dialog, state, table, road),
            ask=table.get("ask", ""),
            next=road(table["next"]) if "next" in table else None,
            mistyped=road(table["mistyped"]) if "mistyped" in table else None,
            dialled=table.get("dialled", False),
            slot=table.get("slot", False),
            private=table.get("private", False),
        )

    def _options(
        self, dialog: str, state: str, table: Mapping[str, Any], road: Callable[[Any], Road]
    ) -> tuple[Choice, ...]:
        options = tuple(
            Choice(name, road(value), value.get("when", "") if isinstance(value, dict) else "")
            for name, value in table.get("menu", {}).items()
        )
        for option in options:
            if option.name in RESERVED or not option.name.isascii() or len(option.name) > LONGEST_OPTION:
                self._fault(dialog, state, f"option {option.name!r} is reserved, not ASCII or too long")
        return options

    def _filled(self, dialog: str, table: Any, given: Mapping[str, str]) -> Any:
        """Return a dialog's table with what was given in place of its `$names`."""
        if isinstance(table, dict):
            return {key: self._filled(dialog, value, given) for key, value in table.items()}
        if not isinstance(table, str) or not table.startswith("$"):
            return table
        name, optional, otherwise = table[1:].partition("|")
        if name not in given and not optional:
            self._fault(dialog, table, "is not given by a dialog that includes this one")
        return given.get(name, otherwise)

    def _road(self, dialog: str, prefix: str, state: str, value: Any, returns: Mapping[str, Road]) -> Road:
        to, say = (value.get("to", ""), value.get("say", "")) if isinstance(value, dict) else (value, "")
        for key in sorted(value.keys() - _ROAD) if isinstance(value, dict) else ():
            self._fault(dialog, state, f"has a road that does not know `{key}`")
        if not isinstance(to, str):
            self._fault(dialog, state, f"leads to {to!r}, which is no name")
            return Road("")
        if to in TURNBACKS:
            return Road(f"{self.code}.{to}", say)
        if to == "home":
            return Road(self.entry("home", f"{self.code}.home") if "home" in self.dialogs else "", say)
        if to.startswith("return."):
            outcome = to.removeprefix("return.")
            if outcome in returns:
                return Road(returns[outcome].to, say or returns[outcome].say)
            if not prefix.endswith(
                f"{self.code}.{dialog}"
            ):  # a dialog may also be read on its own, where it returns home
                self._fault(dialog, state, f"returns {outcome!r}, which {prefix} does not take")
            return Road(f"{self.code}.back", say)
        if isinstance(self.dialogs[dialog].get(to), dict):
            return Road(self._follow(dialog, prefix, to), say)
        other, _, inner = to.partition(".")
        if other in self.dialogs.keys() - self.parts and (not inner or isinstance(self.dialogs[other].get(inner), dict)):
            target = (
                self._follow(other, f"{self.code}.{other}", inner)
                if inner
                else self.entry(other, f"{self.code}.{other}")
            )
            return Road(target, say)
        self._fault(dialog, state, f"leads to {to!r}, which is no state")
        return Road("")

    def _fault(self, dialog: str, state: str, sentence: str) -> None:
        fault = f"{self.files[dialog]}: [{state}] {sentence}"
        if fault not in self.faults:
            self.faults.append(fault)


def load_programme(folder: Path) -> Programme:
    """Return the programme that a folder describes. Its mistakes are in `faults`, one sentence each."""
    faults: list[str] = []
    settings = read_toml(folder / "programme.toml", faults)
    code = str(settings.get("code", folder.name))
    dialogs: dict[str, Mapping[str, Any]] = {}
    files: dict[str, str] = {}
    parts: set[str] = set()
    for trees in (PARTS, COMMON_TREES, folder / "parts", folder / "trees"):
        for file in sorted(trees.glob("*.toml")):
            dialogs[file.stem] = read_toml(file, faults)
            files[file.stem] = f"{code}/{file.name}" if trees.parent == folder else f"common/{file.name}"
            (parts.add if trees.name == PARTS.name else parts.discard)(file.stem)
    reader = _Reader(code, dialogs, files, parts)
    faults += reader.faults
    faults += [f"{code}: there is no dialog {road!r}" for road in GLOBAL_ROADS if road not in dialogs]
    languages = tuple(settings.get("languages", ()))
    if not languages:
        faults.append(f"{code}/programme.toml: names no languages")
    named = {language: labels(folder, language, faults) for language in languages}
    return Programme(
        code=code,
        folder=folder,
        languages=languages,
        roads={
            road: reader.entry(road, f"{code}.{road}") if road in dialogs else ""
            for road in (*GLOBAL_ROADS, *OPENINGS)
        },
        timezone=_timezone(code, str(settings.get("timezone", "UTC")), faults),
        insurer=settings.get("insurer", ""),
        numbers={
            name: Number(name, str(table.get("rule", "")), str(table.get("system", "")))
            for name, table in settings.get("numbers", {}).items()
        },
        aliases=_aliases(code, settings.get("codes", ()), reader, faults),
        facts=read_facts(folder / "rules", faults),
        regions=read_regions(folder, faults),
        region=str(settings.get("region", "")),
        checklists=read_checklists(folder, faults),
        states=reader.states,
        catalogues={
            (language, small): Catalogue(
                language, (COMMON_TEXTS, folder / "locales"), small=small, names=named[language]
            )
            for language in languages
            for small in (True, False)
        },
        faults=faults,
    )


def load_programmes(codes: Sequence[str], outside: Path | None = None) -> dict[str, Programme]:
    """Return the programmes of these codes, with the lobby if there are several; `outside` is looked into first."""
    programmes = {}
    if len(codes) > 1:
        programmes["lobby"] = load_programme(LOBBY)
    for code in codes:
        folders = [base / code for base in (outside, BUNDLED) if base and (base / code).is_dir()]
        if not folders:
            raise LookupError(f"there is no programme {code!r}")
        programmes[code] = load_programme(folders[0])
    return programmes


def dial_parts(code: str) -> tuple[str, ...]:
    """Return the parts of a dialled string: `*4*1420#` gives ("4", "1420")."""
    return tuple(code.strip().removeprefix("*").rstrip("#").split("*"))


def _aliases(
    code: str, tables: Iterable[Mapping[str, Any]], reader: _Reader, faults: list[str]
) -> tuple[Alias, ...]:
    aliases = []
    for table in tables:
        dial, state = str(table.get("dial", "")), str(table.get("state", ""))
        if not (opened := reader.opened(state)):
            faults.append(f"{code}/programme.toml: {dial} opens {state!r}, which is no state")
        elif not all(part.isdecimal() for part in dial_parts(dial)):
            faults.append(f"{code}/programme.toml: {dial!r} is no code that can be dialled")
        else:
            aliases.append(Alias(dial_parts(dial), opened, table.get("name", ""), table.get("say", "")))
    return tuple(aliases)


def _timezone(code: str, name: str, faults: list[str]) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        faults.append(f"{code}/programme.toml: {name!r} is no time zone")
        return ZoneInfo("UTC")
