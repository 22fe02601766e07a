"""Turns a programme's dialogs, as their files have them, into states and the roads between them."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from dialogs.kinds import mistakes_in
from dialogs.model import (
    PLACE,
    RESERVED,
    Call,
    Checklist,
    Choice,
    End,
    Menu,
    Pick,
    Road,
    State,
    Turnback,
)

LONGEST_OPTION = 32  # fits Telegram's callback data with its nonce
TURNBACKS = ("back", "owed", "door", "dropped", "anew")
_ROAD = {"to", "say", "when"}


class DialogReader:
    """Turns dialogs into states; an included dialog is written into the one that includes it, under its name.

    Dialogs of `parts` are read where they are included only; `$name` in them is what the including state gives `with`,
    `$name|this` may be left out and is then `this`.
    """

    def __init__(
        self,
        code: str,
        dialogs: Mapping[str, Mapping[str, Any]],
        files: Mapping[str, str],
        parts: AbstractSet[str],
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
        if dialog not in self.dialogs.keys() - self.parts or (
            state and not isinstance(self.dialogs[dialog].get(state), dict)
        ):
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
            "unfinished": table.get("unfinished", False),
            "file": self.files[dialog],
        }
        made: State
        if "call" in table:
            made = self._call(dialog, state, table, common, road)
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

    def _call(
        self,
        dialog: str,
        state: str,
        table: Mapping[str, Any],
        common: dict[str, Any],
        road: Callable[[Any], Road],
    ) -> Call:
        on = {outcome: road(value) for outcome, value in table.get("on", {}).items()}
        if PLACE in on:
            self._fault(dialog, state, f"the outcome {PLACE!r} is reserved: the machine could not be built")
        return Call(**common, service=table["call"], given=table.get("with", {}), on=on)

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
        if table.get("files") and "ask" not in table:
            self._fault(dialog, state, "takes files and asks nothing")
        return Menu(
            **common,
            options=self._options(dialog, state, table, road),
            ask=table.get("ask", ""),
            next=road(table["next"]) if "next" in table else None,
            mistyped=road(table["mistyped"]) if "mistyped" in table else None,
            dialled=table.get("dialled", False),
            slot=table.get("slot", False),
            private=table.get("private", False),
            files=table.get("files", False),
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
        if other in self.dialogs.keys() - self.parts and (
            not inner or isinstance(self.dialogs[other].get(inner), dict)
        ):
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
