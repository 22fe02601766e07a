"""What a check found: one line a fault, each said once."""

from dialogs.model import State


class Faults:
    """Lines in the order in which they were found. One mistake of an included dialog is found in every copy of it."""

    def __init__(self) -> None:
        self._lines: dict[str, None] = {}

    def add(self, line: str) -> None:
        """Keep a line as it is."""
        self._lines[line] = None

    def at(self, state: State, sentence: str, language: str = "") -> None:
        """Keep what is wrong with a state, in one language or in all of them."""
        self.add(f"{state.file}: [{state.short}] {f'{language}: ' if language else ''}{sentence}")

    def tell(self, ending: str) -> bool:
        """Return whether a line ends like this: a text that is missing is told once, wherever it would be said."""
        return any(line.endswith(ending) for line in self._lines)

    def lines(self) -> list[str]:
        """Return the lines."""
        return list(self._lines)
