"""The bench's programme grown to any number of states, so that a turn's cost can be held against its size."""

import shutil
from pathlib import Path
from typing import Final

from bench.contestants import HERE
from dialogs.load import load_programme

CODE: Final = "bench"
SMALL: Final = HERE / "programme" / CODE
FORKS: Final = 3
"""Options of an added menu."""


def write_programme(programmes: Path, states: int) -> Path:
    """Write the bench's programme with exactly so many states and return its folder.

    What is added are menus that lead to each other. Raises ValueError if the programme as it stands is larger already.
    """
    folder = programmes / CODE
    shutil.copytree(SMALL, folder)
    before = len(load_programme(folder).states)
    added = states - before
    if added < 0:
        raise ValueError(f"the bench's programme has {before} states already, more than {states}")
    if added:
        (folder / "trees" / "added.toml").write_text(_trees(added))
        (folder / "locales" / "en" / "added.ftl").write_text(_words(added))
    return folder


def _trees(states: int) -> str:
    parts = ['start = "state0"\n']
    for place in range(states):
        targets = (f'menu.way{way} = "state{(place * FORKS + way) % states}"\n' for way in range(FORKS))
        parts.append(f"[state{place}]\n" + "".join(targets))
    return "\n".join(parts)


def _words(states: int) -> str:
    ways = "".join(f"    .way{way} = Way {way}\n" for way in range(FORKS))
    return "".join(f"added-state{place} = State {place}\n{ways}" for place in range(states))
