"""A campaign's numbers as a picture: one bar a state, and one an answer."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock

from matplotlib import rc_context
from matplotlib.figure import Figure

from desk.campaign_results import HIDDEN, Counts

WIDTH, LINE = 8.0, 0.34  # inches, and inches a bar
INK, BAR, VEIL = "#1c2629", "#0b5d56", "#c9d3d0"
_drawing = Lock()  # the settings of a drawing are the library's, and so everybody's


@dataclass(frozen=True, slots=True)
class Bars:
    """Counts with their words, in the order in which they are shown, under a heading."""

    heading: str
    counts: Counts
    words: Mapping[str, str]


def svg(every: Sequence[Bars]) -> bytes:
    """Return the picture; letters are drawn as lines, so no page needs the face. A count that is not told is a pale bar.

    Takes tenths of a second of a processor. Raises ValueError with nothing to show.
    """
    if not every:
        raise ValueError("a chart needs a count")
    rows = [max(1, len(one.counts)) for one in every]
    with _drawing, rc_context({"svg.hashsalt": "coverline", "svg.fonttype": "path"}):
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
                said = HIDDEN if count is None else str(count)
                place.text(length + top * 0.01, at, said, va="center", color=INK, fontsize=10)
            place.set_yticks(range(len(names)), [one.words.get(name, name) for name in names], color=INK)
            place.set_title(one.heading, loc="left", color=INK, fontsize=11, fontweight="bold")
            place.invert_yaxis()
            place.set_xlim(0, top * 1.12)
            place.set_xticks([])
            place.patch.set_alpha(0)
            place.tick_params(length=0, labelsize=10)
            place.spines[:].set_visible(False)
        out = io.BytesIO()
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return out.getvalue()
