"""The texts of one programme in one language, for one size of screen."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import CurrentEnvironment, ResolverEnvironment
from fluent.runtime.types import FluentDecimal, FluentInt
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from i18n.calendars import long_date, moment, short_date
from i18n.numerals import PersianDecimal, PersianInt, persian_digits

Value = str | int | Decimal | date | datetime

LONG = 800
"""Characters. Fluent refuses more than 2,500 in one place of a pattern; a letter has more, several values may together."""
_STAND_IN = re.compile("\ue000[0-9]+\ue001")


class MissingTextError(LookupError):
    """No message or attribute of this name: `coverline check` finds it before a person does."""


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()
        self.messages: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - named by Fluent's visitor
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.messages.add(node.id.name)


@cache
def _parse(source: str) -> ast.Resource:
    """Return a file's syntax: the common texts are read by every programme, each file for two sizes of screen."""
    return FluentParser().parse(source)


class Catalogue:
    """Messages by id; the later folder wins, so a programme can reword a common text.

    Small screens read `.short` where a message has it (`.yes-short` for an option), get ASCII digits and no
    isolation marks; large ones get the language's own digits, and every value isolated from the text around it.
    `names` are messages beside those of the files: what a programme's tables name, in this language.
    """

    def __init__(
        self, language: str, folders: Iterable[Path], *, small: bool, names: Mapping[str, str] | None = None
    ) -> None:
        self.language = language
        self.small = small
        self.faults: list[str] = []
        self._bundle = FluentBundle([language], use_isolating=not small)
        self._entries: dict[str, ast.Message] = {}
        self._variables: dict[str, frozenset[str]] = {}
        for folder in folders:
            for file in sorted((folder / language).glob("*.ftl")):
                self._read(file)
        self._name(names or {})

    def _read(self, file: Path) -> None:
        source = file.read_text(encoding="utf-8")
        seen: set[str] = set()
        resource = _parse(source)
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
                self.faults.append(f"{file.name}:{line}: not Fluent: {entry.annotations[0].message}")
            if isinstance(entry, ast.Message):
                if entry.id.name in seen:
                    self.faults.append(f"{file.name}: {entry.id.name} is written twice")
                seen.add(entry.id.name)
                self._entries[entry.id.name] = entry
        self._bundle.add_resource(resource, allow_overrides=True)

    def _name(self, names: Mapping[str, str]) -> None:
        messages = [
            ast.Message(ast.Identifier(name), ast.Pattern([ast.TextElement(words)]))
            for name, words in names.items()
        ]
        self._entries |= {message.id.name: message for message in messages}
        self._bundle.add_resource(ast.Resource([*messages]), allow_overrides=True)

    def __contains__(self, message: str) -> bool:
        return message in self._entries

    def messages(self) -> Iterable[str]:
        """Return the ids of all messages."""
        return self._entries.keys()

    def attributes(self, message: str) -> list[str]:
        """Return the names of a message's attributes, as written; empty for an unknown message."""
        entry = self._entries.get(message)
        return [attribute.id.name for attribute in entry.attributes] if entry else []

    def variables(self, message: str) -> frozenset[str]:
        """Return the names of all values that a message and its attributes ask for."""
        if (known := self._variables.get(message)) is None:
            visitor = _Variables()
            if entry := self._entries.get(message):
                visitor.visit(entry)
                for other in visitor.messages:
                    visitor.names |= self.variables(other)
            known = self._variables[message] = frozenset(visitor.names)
        return known

    def text(self, message: str, values: Mapping[str, Value] | None = None) -> str:
        """Return a message's words, on small screens its `.short` ones. Raises MissingTextError."""
        entry = self._message(message)
        pattern = entry.attributes.get("short") if self.small else None
        return self._format(message, pattern or entry.value, values)

    def attribute(self, message: str, name: str, values: Mapping[str, Value] | None = None) -> str:
        """Return the words of one attribute (an option, a notice). Raises MissingTextError."""
        attributes = self._message(message).attributes
        pattern = attributes.get(f"{name}-short") if self.small else None
        return self._format(f"{message}.{name}", pattern or attributes.get(name), values)

    def digits(self, text: str) -> str:
        """Return ASCII digits as this screen prints its numbers: the language's own ones, on small screens ASCII."""
        return persian_digits(text) if self.language == "fa" and not self.small else text

    def _message(self, message: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - fluent.runtime's own untyped Message
        if message not in self._entries:
            raise MissingTextError(f"{self.language}: no text {message}")
        return self._bundle.get_message(message)

    def _format(
        self,
        name: str,
        pattern: Callable[[ResolverEnvironment], object] | None,
        values: Mapping[str, Value] | None,
    ) -> str:
        if pattern is None:
            raise MissingTextError(f"{self.language}: no text {name}")
        asked = self.variables(name.partition(".")[0]) if values else ()
        prepared = {key: self._prepare(values[key]) for key in asked if values and key in values}
        long: dict[str, str] = {}
        for key, value in prepared.items():
            if isinstance(value, str) and len(value) > LONG:
                prepared[key] = stand_in = f"\ue000{len(long)}\ue001"
                long[stand_in] = value
        # Not FluentBundle.format_pattern: it turns every int into its own kind of number, which prints Latin digits.
        resolver = ResolverEnvironment(
            context=self._bundle, current=CurrentEnvironment(args=prepared), errors=[]
        )
        text = str(pattern(resolver))
        if resolver.errors:
            raise MissingTextError(f"{self.language}: {name}: {resolver.errors[0]}")
        return _STAND_IN.sub(lambda found: long.get(found[0], found[0]), text) if long else text

    def _prepare(self, value: Value) -> object:
        if isinstance(value, datetime):
            return moment(value, self.language, small=self.small)
        if isinstance(value, date):
            return (short_date if self.small else long_date)(value, self.language)
        persian = self.language == "fa" and not self.small
        if isinstance(value, int):
            return (PersianInt if persian else FluentInt)(value)
        if isinstance(value, Decimal):
            return (PersianDecimal if persian else FluentDecimal)(value)
        return value
