"""The PDF as a reader of PDFs sees it."""

from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from documents.faces import FaceMissing, face_of
from documents.files import render
from documents.papers import Paper, Section
from documents.scripts import broken

PAPERS = {
    "en": ("What to bring", "Everyone", ["Identity card", "Letter of *your* doctor"], "Neutral foot"),
    "ru": ("Что взять с собой", "Всем", ["Паспорт", "Справка о прикреплении"], "Лист составлен службой"),
    "kk": (
        "Өзіңізбен не алу керек",
        "Барлығына",
        ["Жеке куәлік", "Әке-шешеңіздің құжаты, үғқңһө"],
        "Бұл парақ",
    ),
    "zh": ("需要带的东西", "所有人", ["身份证或者户口簿", "医疗保险卡"], "本页由问答服务生成"),
    "fa": (
        "چه چیزهایی همراه داشته باشم",
        "برای همه",
        ["شناسنامه و کارت ملی", "کارت واکسن"],
        "این برگه را سامانه ساخت",
    ),
}


def paper(language: str, times: int = 1) -> Paper:
    heading, title, lines, foot = PAPERS[language]
    return Paper("list", language, heading, [Section(title, lines)] * times, foot)


def texts(data: bytes) -> list[str]:
    """Return the text of each page."""
    with pypdfium2.PdfDocument(data) as file:
        return [page.get_textpage().get_text_range() for page in file]


def embedded(data: bytes) -> dict[str, bool]:
    """Return the names of the first page's fonts, and whether the file holds them."""
    found = {}
    with pypdfium2.PdfDocument(data) as file:
        for one in file[0].get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            font = pdfium.FPDFTextObj_GetFont(one)
            length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
            name = (pdfium.c_char * length)()
            pdfium.FPDFFont_GetBaseFontName(font, name, length)
            found[name.value.decode()] = pdfium.FPDFFont_GetIsEmbedded(font) == 1
    return found


@pytest.mark.parametrize("language", PAPERS)
def test_a_paper_holds_its_words_and_its_face(language):
    """Every line can be searched for and copied, in a face that the file carries in both weights."""
    file = render(paper(language))
    heading, title, lines, foot = PAPERS[language]
    [text] = texts(file.data)
    assert [words for words in (heading, title, *lines, foot) if words not in text] == []
    fonts = embedded(file.data)
    assert len(fonts) == 2
    assert all(fonts.values())
    assert (file.name, file.mime) == ("list.pdf", "application/pdf")


@pytest.mark.parametrize("language", ["ru", "fa"])
def test_pages_are_numbered_in_the_languages_digits(language):
    """A long list runs over pages, each with its number and how many there are."""
    pages = texts(render(paper(language, times=14)).data)
    assert len(pages) > 1
    digits = {"ru": "123", "fa": "۱۲۳"}[language]
    total = digits[len(pages) - 1]
    for number, page in zip(digits, pages, strict=True):
        assert {mark for mark in page if mark.isdigit()} == {number, total}


def test_every_page_has_the_foot():
    """What the foot says stands on each page, as does the heading on the first alone."""
    heading, _, _, foot = PAPERS["ru"]
    pages = texts(render(paper("ru", times=14)).data)
    assert [heading in page for page in pages] == [True, False, False]
    assert all(foot in page for page in pages)


def test_a_title_stays_with_its_first_line():
    """No page ends with a title."""
    for page in texts(render(paper("en", times=30)).data):
        *_, last_line, _foot = page.splitlines()
        assert last_line != PAPERS["en"][1]


def test_persian_runs_from_the_right():
    """Boxes and the beginning of lines stand at the right edge in Persian, at the left in English."""
    begins = {}
    for language in ("fa", "en"):
        with pypdfium2.PdfDocument(render(paper(language)).data) as file:
            image = file[0].render(scale=1).to_pil().convert("L")
            ink = (
                image.crop((0, 60, image.width, 200)).point(lambda light: 255 if light < 160 else 0).getbbox()
            )
            begins[language] = (ink[0], image.width - ink[2])
    assert begins["en"][0] < 50 < begins["en"][1]
    assert begins["fa"][1] < 50 < begins["fa"][0]


@pytest.mark.parametrize("code", ["*1406#", "+98 21", "AB-12", "08:3"])
def test_codes_are_not_turned_round(code):
    """In a Persian line a code's characters stand on the page in the order in which they are dialled."""
    document = Paper("list", "fa", "کد", [Section("", [f"کد {code} را بگیرید"])])
    with pypdfium2.PdfDocument(render(document).data) as file:
        page = file[0].get_textpage()
        lefts = {
            page.get_text_range(place, 1): page.get_charbox(place)[0] for place in range(page.count_chars())
        }
    order = [lefts[mark] for mark in code if mark != " "]
    assert order == sorted(order)


def test_no_chinese_line_begins_with_a_comma():
    """Lines break before the character that a closing mark follows, and never inside a number."""
    lines = broken("请带医保卡，身份证（原件）12393", "zh", 5, len).split("\n")
    assert "".join(lines) == "请带医保卡，身份证（原件）12393"
    assert not [line for line in lines if line[0] in "，）" or line[-1] == "（"]
    assert "12393" in lines


def test_a_missing_face_is_named(tmp_path: Path):
    """Before set-up one sentence says what is missing and what to type."""
    with pytest.raises(FaceMissing, match=r"NotoSansSC is not set up; type: make"):
        face_of("zh", tmp_path)
