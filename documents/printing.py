"""A checklist as PDF, A5: heading, lines to tick off, a foot, page numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from fpdf import FPDF
from fpdf.enums import Align, MethodReturnValue, XPos, YPos

from documents.faces import face_of
from documents.papers import Paper
from documents.scripts import broken, isolated, own_digits, runs_from_right

A5 = (148.0, 210.0)  # all lengths in mm
MARGIN = 16.0
BOX = 3.6
BOX_COLUMN = 7.0
NUMBER_COLUMN = 16.0
FOOT_GAP = 2.5
LEADING = 1.5  # of the type's size
SOFT_INK = (92, 104, 108)
RULE = (205, 213, 211)


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph looks; `size` in points, the space above and below it in mm."""

    size: int
    ink: tuple[int, int, int]
    bold: bool = False
    above: float = 0
    below: float = 0


HEADING = Style(17, (28, 38, 41), bold=True, below=2)
TITLE = Style(11, (11, 93, 86), bold=True, above=3, below=1)
LINE = Style(11, (28, 38, 41), below=1.4)
FOOT = Style(8, SOFT_INK)

Row = tuple[Style, str]


def pdf(paper: Paper) -> bytes:
    """Return the paper as a PDF with its face embedded; raise `FaceMissing` before set-up."""
    return Printing(paper).printed()


class Printing:
    """One paper on its way to pages."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._from_right = runs_from_right(paper.language)
        face = face_of(paper.language)
        self._family = face.family
        self._pdf = FPDF(format=A5)
        self._pdf.add_font(face.family, "", face.regular)
        self._pdf.add_font(face.family, "B", face.bold)
        self._pdf.set_text_shaping(direction="rtl" if self._from_right else "ltr", language=paper.language)
        self._pdf.set_title(paper.heading)
        self._pdf.set_lang(paper.language)
        self._pdf.set_margin(MARGIN)
        self._pdf.c_margin = 0
        self._pdf.set_auto_page_break(auto=False)
        self._pdf.add_page()
        self._widths = {LINE: self._pdf.epw - BOX_COLUMN, FOOT: self._pdf.epw - NUMBER_COLUMN}
        self._end = self._pdf.h - MARGIN - FOOT_GAP - self._height((FOOT, paper.foot))

    def printed(self) -> bytes:
        """Return the file."""
        pages = self._pages()
        for number, page in enumerate(pages, 1):
            if number > 1:
                self._pdf.add_page()
            for row in page:
                self._put(row)
            self._put_foot(own_digits(f"{number} / {len(pages)}", self._paper.language))
        return bytes(self._pdf.output())

    def _pages(self) -> list[list[Row]]:
        """Return what stands on which page."""
        pages: list[list[Row]] = [[]]
        y = MARGIN
        for rows in self._kept_together():
            height = sum(self._height(row) for row in rows)
            if pages[-1] and y + height > self._end:
                pages.append([])
                y = MARGIN
            pages[-1] += rows
            y += height
        return pages

    def _kept_together(self) -> Iterator[list[Row]]:
        """Yield the rows that no page may part: a title and its first line; every other line alone."""
        before: list[Row] = [(HEADING, self._paper.heading)]
        for section in self._paper.sections:
            if section.title:
                before.append((TITLE, section.title))
            for line in section.lines:
                yield [*before, (LINE, line)]
                before = []
        if before:
            yield before

    def _put(self, row: Row) -> None:
        style, text = row
        self._take(style)
        self._pdf.y += style.above
        if style is LINE:
            self._put_box()
        width = self._width(style)
        indent = BOX_COLUMN if style is LINE else 0
        self._pdf.x = self._pdf.w - MARGIN - indent - width if self._from_right else MARGIN + indent
        self._paragraph(text, width, Align.R if self._from_right else Align.L)
        self._pdf.y += style.below

    def _put_box(self) -> None:
        left = self._pdf.w - MARGIN - BOX if self._from_right else MARGIN
        top = self._pdf.y + (self._lead() - BOX) / 2
        self._pdf.set_draw_color(*SOFT_INK)
        self._pdf.set_line_width(0.3)
        self._pdf.rect(left, top, BOX, BOX, round_corners=True, corner_radius=0.6)

    def _put_foot(self, number: str) -> None:
        self._pdf.set_draw_color(*RULE)
        self._pdf.set_line_width(0.25)
        self._pdf.line(MARGIN, self._end + FOOT_GAP / 2, self._pdf.w - MARGIN, self._end + FOOT_GAP / 2)
        self._pdf.y = self._end + FOOT_GAP
        self._put((FOOT, self._paper.foot))
        self._pdf.y = self._end + FOOT_GAP
        self._pdf.x = MARGIN if self._from_right else self._pdf.w - MARGIN - NUMBER_COLUMN
        self._paragraph(number, NUMBER_COLUMN, Align.L if self._from_right else Align.R)

    def _take(self, style: Style) -> None:
        self._pdf.set_font(self._family, "B" if style.bold else "", style.size)
        self._pdf.set_text_color(*style.ink)

    def _paragraph(self, text: str, width: float, align: Align) -> None:
        set_text = self._set(text, width)
        self._pdf.multi_cell(width, self._lead(), set_text, align=align, new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def _height(self, row: Row) -> float:
        """Return how much of a page a row takes."""
        style, text = row
        self._take(style)
        width = self._width(style)
        set_text = self._set(text, width)
        height = self._pdf.multi_cell(
            width, self._lead(), set_text, dry_run=True, output=MethodReturnValue.HEIGHT
        )
        return style.above + cast("float", height) + style.below

    def _set(self, text: str, width: float) -> str:
        language = self._paper.language
        return isolated(broken(text, language, width, self._pdf.get_string_width), language)

    def _width(self, style: Style) -> float:
        return self._widths.get(style, self._pdf.epw)

    def _lead(self) -> float:
        return self._pdf.font_size * LEADING
