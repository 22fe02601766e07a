"""The chart of open cases by programme and tier, as SVG."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """Open cases of one tier of a programme."""

    programme: str
    tier: int
    tier_name: str
    in_time: int
    late: int


@dataclass(frozen=True, slots=True)
class Colours:
    """What the chart is drawn with."""

    ink: str
    in_time: str
    late: str
    line: str


LIGHT = Colours("#152023", "#2c7f86", "#b3412e", "#d8dfdc")
DARK = Colours("#e7edec", "#5fb3b8", "#f08a6f", "#2e393e")
INCHES = 7.2
BAR_INCHES = 0.42


def draw_open(
    bars: Sequence[Bar],
    names: Sequence[str],
    in_time: str,
    late: str,
    colours: Colours,
    digits: Callable[[float], str] = str,
) -> bytes:
    """Return the SVG: a bar a tier, named beside it, what is late hatched, so that it is told without colour too."""
    from matplotlib.figure import Figure  # noqa: PLC0415 - takes half a second, and only supervisors look at charts
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415

    from desk.campaign_chart import drawing  # noqa: PLC0415

    with drawing(colours.ink):
        figure = Figure(figsize=(INCHES, 1.0 + BAR_INCHES * max(1, len(bars))), layout="constrained")
        axes = figure.subplots()
        places = range(len(bars))
        good, behind = [bar.in_time for bar in bars], [bar.late for bar in bars]
        axes.barh(places, good, color=colours.in_time, label=in_time, height=0.62)
        axes.barh(places, behind, left=good, color=colours.late, hatch="///", label=late, height=0.62)
        for place, bar in enumerate(bars):
            whole = bar.in_time + bar.late
            axes.annotate(
                digits(whole),
                (whole, place),
                (6, 0),
                textcoords="offset points",
                va="center",
                color=colours.ink,
            )
        axes.set_yticks(places, names, color=colours.ink)
        axes.invert_yaxis()
        axes.margins(x=0.12)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.xaxis.set_major_formatter(lambda at, _place: digits(round(at)))
        axes.tick_params(colors=colours.ink, length=0)
        for side in ("top", "right", "bottom", "left"):
            axes.spines[side].set_visible(False)
        axes.grid(axis="x", color=colours.line)
        axes.set_axisbelow(True)
        figure.legend(loc="outside lower center", ncols=2, frameon=False, labelcolor=colours.ink)
        drawn = io.BytesIO()
        figure.savefig(drawn, format="svg", transparent=True, metadata={"Date": None})
    return drawn.getvalue()
