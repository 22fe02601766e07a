"""Measurements over time as a picture, sized for a phone."""

import io
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Literal

from babel.dates import format_skeleton
from babel.numbers import format_decimal
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, date2num, num2date
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.ticker import FuncFormatter, MaxNLocator
from persiantools.jdatetime import JalaliDate

from documents.faces import face_of
from documents.papers import Trend
from documents.scripts import own_digits, runs_from_right, without_isolation

SIZE = (6.0, 4.5)  # inches
PADDING = 0.15
DOTS = 200  # an inch
INK, SOFT_INK, RULE = "#1c2629", "#5c686c", "#dfe5e3"
LOOKS = (("#0b5d56", "o", "-"), ("#b3541e", "s", "--"), ("#3d5a98", "^", "-."), ("#7a3b69", "D", ":"))
"""Colour, mark and stroke of a series: whoever sees no colours still tells them apart."""
HOURS = timedelta(days=2)  # up to which the axis tells hours
MONTHS = timedelta(days=300)  # from which it tells months and years
MOST_MOMENTS = 6


def png(trend: Trend) -> bytes:
    """Return the picture, 1200 × 900; raise `FaceMissing` before set-up, ValueError without a point to show."""
    moments = [moment for _, points in trend.series for moment, _ in points]
    if not moments:
        raise ValueError("a trend needs a point")
    figure = Figure(
        SIZE, DOTS, facecolor="white", layout=ConstrainedLayoutEngine(w_pad=PADDING, h_pad=PADDING)
    )
    axes = figure.add_subplot()
    for place, (label, points) in enumerate(trend.series):
        colour, mark, stroke = LOOKS[place % len(LOOKS)]
        when, values = date2num([moment for moment, _ in points]), [value for _, value in points]
        name = without_isolation(label)
        axes.plot(when, values, stroke, color=colour, marker=mark, markersize=7, linewidth=2.2, label=name)
    _dress(axes, trend)
    _tell_moments(axes, trend.language, moments)
    out = io.BytesIO()
    figure.savefig(out, format="png", metadata={"Software": None})
    return out.getvalue()


def _dress(axes: Axes, trend: Trend) -> None:
    """Give the axes their words, in the face of the language."""
    face = face_of(trend.language)
    words, strong = FontProperties(fname=face.regular, size=12), FontProperties(fname=face.bold, size=16)
    begin: Literal["left", "right"] = "right" if runs_from_right(trend.language) else "left"
    axes.set_title(without_isolation(trend.heading), fontproperties=strong, color=INK, loc=begin, pad=30)
    edge = 1.0 if begin == "right" else 0.0
    axes.annotate(
        without_isolation(trend.unit), (edge, 1), (0, 10), "axes fraction", "offset points",
        fontproperties=words, color=SOFT_INK, ha=begin,
    )  # fmt: skip
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set_color(RULE)
    axes.grid(axis="y", color=RULE)
    axes.set_axisbelow(True)
    axes.margins(x=0.06, y=0.18)
    axes.yaxis.set_major_locator(MaxNLocator(6))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: decimal(value, trend.language)))
    if any(label for label, _ in trend.series):
        axes.legend(prop=words, labelcolor=INK, frameon=False, loc="upper center", ncols=2,
                    bbox_to_anchor=(0.5, -0.16), handlelength=3)  # fmt: skip
    axes.tick_params(
        length=0, pad=8, labelcolor=SOFT_INK, labelsize=12, labelfontfamily=_family(face.regular)
    )


@cache
def _family(path: Path) -> str:
    """Return a face's name, made known: the labels of ticks are given no file."""
    fontManager.addfont(path)
    return FontProperties(fname=path).get_name()


def _tell_moments(axes: Axes, language: str, moments: Sequence[datetime]) -> None:
    """Mark moments below the axis, in the reader's zone and calendar."""
    zone, span = moments[0].tzinfo, max(moments) - min(moments)
    if span:
        axes.xaxis.set_major_locator(AutoDateLocator(tz=zone, minticks=2, maxticks=MOST_MOMENTS))
    else:
        axes.set_xticks([date2num(moments[0])])
    axes.xaxis.set_major_formatter(
        FuncFormatter(lambda day, _: moment_label(num2date(day, zone), language, span))
    )


def moment_label(moment: datetime, language: str, span: timedelta) -> str:
    """Return what stands below a moment on an axis of this span: an hour with its day, a day, a month."""
    if span < HOURS:
        return own_digits(f"{moment:%H:%M}", language) + "\n" + moment_label(moment, language, HOURS)
    if language == "fa":
        day = JalaliDate(moment.date())  # type: ignore[no-untyped-call]
        month = day.strftime("%B", locale="fa")
        return own_digits(f"{month} {day.year}" if span > MONTHS else f"{day.day} {month}", language)
    return format_skeleton("yMMM" if span > MONTHS else "MMMd", moment, locale=language)


def decimal(value: float, language: str) -> str:
    """Return a number as the language writes it, to two places at most."""
    return own_digits(format_decimal(value, "#,##0.##", "en" if language == "fa" else language), language)
