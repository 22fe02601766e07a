"""A campaign's numbers as a picture: one bar a state, and one an answer."""

import io
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from textwrap import fill
from threading import Lock
from unicodedata import east_asian_width

from matplotlib import rc_context
from matplotlib.figure import Figure

from desk.campaign_results import HIDDEN, Counts

WIDTH, LINE = 8.0, 0.34  # inches, and inches a bar
LETTERS = 52  # of a heading in one line
INK, BAR, VEIL = "#1c2629", "#0b5d56", "#c9d3d0"
_lock = Lock()


@contextmanager
def drawing(hatch: str) -> Iterator[None]:
    """Have one chart drawn at a time: the settings of a drawing are the library's, and so everybody's.

    Words stay words, in letters that the browser has for their script; the library only guesses how wide they are.
    """
    with (
        _lock,
        warnings.catch_warnings(),
        rc_context({"svg.fonttype": "none", "svg.hashsalt": "coverline", "hatch.color": hatch}),
    ):
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        yield


@dataclass(frozen=True, slots=True)
class Bars:
    """Counts with their words, in the order in which they are shown, under a heading."""

    heading: str
    counts: Counts
    words: Mapping[str, str]


def _lines(heading: str) -> str:
    """Return the heading in lines that fit beside the names; a Chinese sign is as wide as two letters."""
    wide = any(east_asian_width(sign) == "W" for sign in heading)
    return fill(heading, LETTERS // 2 if wide else LETTERS)


def svg(every: Sequence[Bars], digits: Callable[[str], str] = str) -> bytes:
    """Return the picture. A count that is not told is a pale bar.

    Takes tenths of a second of a processor. Raises ValueError with nothing to show.
    """
    if not every:
        raise ValueError("a chart needs a count")
    rows = [max(1, len(one.counts)) for one in every]
    with drawing(INK):
        figure = Figure((WIDTH, LINE * (sum(rows) + 2.4 * len(rows))), layout="constrained")
        figure.patch.set_alpha(0)
        axes = figure.subplots(len(every), 1, squeeze=False, gridspec_kw={"height_ratios": rows})
        for one, place in zip(every, axes[:, 0], strict=True):
            names = list(one.counts)
            known = [one.counts[name] or 0 for name in names]
            top = max([*known, 1])
            for at, name in enumerate(names):
                count = one.counts[name]
                length = top * 0.03 if count is None else count
                place.barh(at, length, color=VEIL if count is None else BAR, height=0.66)
                said = digits(HIDDEN if count is None else str(count))
                place.text(length + top * 0.01, at, said, va="center", color=INK, fontsize=10)
            place.set_yticks(range(len(names)), [one.words.get(name, name) for name in names], color=INK)
            place.set_title(_lines(one.heading), loc="left", color=INK, fontsize=11, fontweight="bold")
            place.invert_yaxis()
            place.set_xlim(0, top * 1.12)
            place.set_xticks([])
            place.patch.set_alpha(0)
            place.tick_params(length=0, labelsize=10)
            place.spines[:].set_visible(False)
        out = io.BytesIO()
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return out.getvalue()
