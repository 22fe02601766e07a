"""What a state's table may hold: which kinds of state there are and what each takes."""

from collections.abc import Mapping
from typing import Any

_KINDS: Mapping[str, tuple[type, frozenset[str]]] = {
    "menu": (dict, frozenset({"ask", "pick", "next", "mistyped", "dialled", "slot", "private", "files"})),
    "ask": (str, frozenset({"menu", "next", "mistyped", "dialled", "private", "files"})),
    "call": (str, frozenset({"on", "with"})),
    "pick": (str, frozenset({"menu", "next"})),
    "include": (str, frozenset({"on", "with"})),
    "checklist": (bool, frozenset({"next"})),
    "show": (bool, frozenset()),
    "end": (bool, frozenset()),
}
"""By its key: what the key itself is told, and what else stands in the table."""
_EVERY = frozenset({"level", "passing", "unfinished", "words"})
_TYPES = {kind: told for kind, (told, _) in _KINDS.items()} | {
    "level": int, "passing": bool, "unfinished": bool, "words": str, "dialled": bool, "slot": bool, "private": bool, "files": bool, "on": dict, "with": dict,
}  # fmt: skip
_PAIRS = ({"menu", "ask"}, {"menu", "pick"})


def mistakes_in(table: Mapping[str, Any]) -> list[str]:
    """Return what keeps a table from being a state of one kind, a sentence each."""
    kinds = table.keys() & _KINDS.keys()
    if not kinds or (len(kinds) > 1 and kinds not in _PAIRS):
        return [f"is of no single kind: {', '.join(sorted(kinds)) or 'none'}"]
    takes = kinds.union(_EVERY, *(_KINDS[kind][1] for kind in kinds))
    mistakes = [f"does not know `{key}`" for key in sorted(table.keys() - takes)]
    mistakes += [
        f"has a `{key}` that is no {_TYPES[key].__name__}"
        for key in sorted(table.keys() & takes & _TYPES.keys())
        if not isinstance(table[key], _TYPES[key])
    ]
    if table.get("menu") == {}:
        mistakes.append("has a `menu` without options")
    return mistakes
