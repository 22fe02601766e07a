"""Published codes: which programme and state a dialled string opens, and what of it is left to answer questions with."""

from collections.abc import Mapping
from dataclasses import dataclass

from dialogs.codes import dial_parts
from dialogs.model import Alias, Programme


class UnknownCodeError(LookupError):
    """Nobody published this code."""


@dataclass(frozen=True, slots=True)
class Opening:
    """Where a dialled string begins: its programme, its alias, and the parts behind the alias."""

    programme: Programme
    state: str
    say: str = ""
    rest: tuple[str, ...] = ()


class Directory:
    """All programmes' codes. A code stays bound to its state, however the menus are reordered."""

    def __init__(self, programmes: Mapping[str, Programme]) -> None:
        self.front = programmes.get("lobby") or next(iter(programmes.values()))
        self._codes: dict[tuple[str, ...], tuple[Programme, Alias]] = {}
        self._names: dict[str, tuple[Programme, Alias]] = {}
        for programme in programmes.values():
            for alias in programme.aliases:
                self._codes[alias.parts] = (programme, alias)
                if alias.name:
                    self._names[alias.name] = (programme, alias)

    def open(self, code: str) -> Opening:
        """Return the opening for a dialled string (longest published code first) or an alias's name.

        An empty code and a name that nobody published open the front: the lobby, or the only programme's home.
        Raises UnknownCodeError.
        """
        if not code.startswith("*"):
            programme, alias = self._names.get(code, (self.front, None))
            return Opening(programme, alias.state if alias else programme.home)
        parts = dial_parts(code)
        for length in range(len(parts), 0, -1):
            if found := self._codes.get(parts[:length]):
                programme, alias = found
                return Opening(
                    programme, alias.state, alias.say, tuple(part for part in parts[length:] if part)
                )
        raise UnknownCodeError  # without what was dialled: it may hold a number
