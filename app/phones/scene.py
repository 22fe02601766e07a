"""A scene of the try-out page: whose two phones lie on the table, and which numbers are worth typing."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Phone = Literal["phone", "chat"]
FOLDER = Path(__file__).parent / "scenes"
BOTH: tuple[Phone, ...] = ("phone", "chat")


@dataclass(frozen=True, slots=True)
class Hint:
    """Something to type, and in one line what it will answer; `on` says on which of the two phones."""

    text: str
    answer: str
    on: tuple[Phone, ...] = BOTH


@dataclass(frozen=True, slots=True)
class Scene:
    """One person with both phones in one programme. `name` is what the page's address says: `?scene=kz`."""

    name: str
    title: str  # in English, the page's own language
    programme: str  # what the programme calls itself, in `language`
    service_code: str  # as dialled: `*1406#`
    msisdn: str  # E.164
    user_id: int  # of Telegram
    person: str  # the first name on their Telegram account
    language: str
    start: str  # what Telegram's START button sends, with the programme's own payload
    note: str = ""  # one sentence above the hints
    hints: tuple[Hint, ...] = ()


def read_scenes(folder: Path = FOLDER) -> tuple[Scene, ...]:
    """Return the scenes of a folder's TOML files, one a file, in the order of the file names: `3-kz.toml` is `kz`."""
    return tuple(_read_scene(path) for path in sorted(folder.glob("*.toml")))


def _read_scene(path: Path) -> Scene:
    fields = tomllib.loads(path.read_text("utf-8"))
    hints = tuple(
        Hint(one["text"], one["answer"], tuple(one.get("on", BOTH))) for one in fields.pop("hints", ())
    )
    return Scene(name=path.stem.split("-", 1)[-1], hints=hints, **fields)
