"""Pages: nothing cut, nothing lost, nothing too long."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.turn import Option, Wording
from ussd_gateway.gsm7 import measure, plain
from ussd_gateway.paging import Budget, DoesNotFit, pages

ROADS = {"back": "Артқа", "more": "Тағы", "language": "Рус/Eng", "agent": "Маман"}


def wording(body="", options=(), roads=ROADS, *, notice="", home=False, final=False):
    return Wording(
        notice=notice,
        body=body,
        options=tuple(Option(f"o{number}", label) for number, label in enumerate(options)),
        roads=tuple(Option(name, label) for name, label in roads.items()),
        home=home,
        final=final,
        language="kk",
    )


HOME_ROADS = {name: label for name, label in ROADS.items() if name != "back"}
MENU = ("Мәртебем", "Отбасым", "Тегін көмек", "Емхана", "Шағым")


def test_a_home_that_fits_is_one_page():
    """Title, options, language and agent, in this order."""
    assert pages(wording("МӘМС", MENU[:4], HOME_ROADS, home=True), Budget()) == (
        "МӘМС\n1 Мәртебем\n2 Отбасым\n3 Тегін көмек\n4 Емхана\n97 Рус/Eng\n99 Маман",
    )


def test_a_home_that_does_not_fit_keeps_language_and_agent_for_its_last_page():
    """The earlier page prints `98`, option numbers run on, the last page prints `97` and `99`."""
    assert pages(wording("МӘМС", MENU, HOME_ROADS, home=True), Budget()) == (
        "МӘМС\n1 Мәртебем\n2 Отбасым\n3 Тегін көмек\n4 Емхана\n98 Тағы",
        "5 Шағым\n97 Рус/Eng\n99 Маман",
    )


def test_back_is_printed_where_it_fits():
    """`0` follows the options, and is left out where it alone would be too much."""
    assert pages(wording("Төлем: 12/12 ай", ("Не тегін?",)), Budget()) == (
        "Төлем: 12/12 ай\n1 Не тегін?\n0 Артқа",
    )
    full = "Ы" * 68
    assert pages(wording(full), Budget()) == (full,)


def test_a_no_break_space_ties_words_together():
    """What it holds together goes to the next page whole, and is written with plain spaces."""
    lines = "\n".join(f"{number:04}\u00a0сақтандырылған\u00a010:42" for number in range(4))
    first, second = pages(wording(lines), Budget())
    assert first == "0000 сақтандырылған 10:42\n0001 сақтандырылған 10:42\n98 Тағы 0 Артқа"
    assert second == "0002 сақтандырылған 10:42\n0003 сақтандырылған 10:42\n0 Артқа"
    assert pages(wording("尾号\u00a0002X：参保有效"), Budget()) == ("尾号 002X：参保有效\n0 Артқа",)


def test_a_blank_line_turns_the_page():
    """What an editor sets apart comes second, even where both would fit."""
    assert pages(wording("0502: сақтандырылған\n\nДерек: Қор", ("Тағы",)), Budget()) == (
        "0502: сақтандырылған\n98 Тағы 0 Артқа",
        "Дерек: Қор\n1 Тағы\n0 Артқа",
    )


def test_the_notice_comes_first():
    """A notice stands above the screen's own words."""
    (page,) = pages(wording("Сұрақ?", notice="Код қате."), Budget())
    assert page.startswith("Код қате.\nСұрақ?")


def test_a_final_page_offers_no_way_out():
    """The conversation is over: nothing could be typed."""
    assert pages(wording("Рақмет", final=True), Budget()) == ("Рақмет",)


def test_a_wording_of_nothing_is_one_empty_page():
    """There is always something to show."""
    assert pages(wording(final=True), Budget()) == ("",)


def test_chinese_breaks_between_characters_and_never_before_closing_punctuation():
    """A line of Chinese has no spaces; commas and stops cling to what they close."""
    body = "需携带身份证、住院病历（两年内）。办理后发放慢病证，有效期两年。" * 4
    laid = pages(wording(body, roads={"more": "更多"}), Budget())
    assert len(laid) > 1
    for page in laid:
        prose = page.removesuffix("\n98 更多")
        assert prose[0] not in "，。）、"
        assert prose[-1] != "（"
    assert "".join(page.removesuffix("\n98 更多") for page in laid) == body


def test_a_word_longer_than_a_page_goes_on_on_the_next():
    """An address is parted rather than lost."""
    address = "https://example.org/" + "x" * 300
    laid = pages(wording(address, roads={"more": "More"}), Budget())
    assert "".join(page.removesuffix("\n98 More") for page in laid) == address


def test_an_option_too_long_for_any_page_is_refused():
    """The error says what, how long, and how long it may be."""
    with pytest.raises(DoesNotFit) as refusal:
        pages(wording("x", ("Ы" * 80,)), Budget())
    assert (refusal.value.what, refusal.value.units, refusal.value.budget) == ("1 " + "Ы" * 80, 82, 70)


def test_many_short_options_stand_side_by_side():
    """A small phone shows about eight lines."""
    (page,) = pages(wording("Day?", [str(day) for day in range(1, 13)], {"back": "Back"}), Budget())
    assert page.count("\n") < 8
    assert "1 1 2 2" in page


def test_each_page_is_measured_in_its_own_alphabet():
    """A page of Latin letters beside a page of Cyrillic ones keeps its 160 septets."""
    laid = pages(wording("a " * 75 + "\n\n" + "ы " * 20, roads={"more": "More"}, final=True), Budget())
    assert [(measure(page).alphabet, measure(page).units) for page in laid] == [("gsm7", 157), ("ucs2", 39)]


WORDS = st.text(st.sampled_from("abcdefgh€[ыңқشبیم办理证"), min_size=1, max_size=9)
LABELS = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
BODIES = st.lists(st.tuples(st.lists(WORDS, max_size=25), st.sampled_from((" ", "\n", "\n\n")))).map(
    lambda parts: "".join(" ".join(words) + end for words, end in parts)
)
BUDGETS = st.builds(Budget, st.integers(60, 182), st.integers(50, 80))


@given(
    body=BODIES,
    labels=st.lists(LABELS, max_size=12),
    budget=BUDGETS,
    home=st.booleans(),
    final=st.booleans(),
    has_back=st.booleans(),
)
def test_nothing_is_cut_lost_or_too_long(*, body, labels, budget, home, final, has_back):
    """Every option whole on one page, every word in order, every page within the budget, `98` where more follows."""
    final = final and not home
    roads = {"more": "Тағы", "language": "Eng", "agent": "Оп"} | ({"back": "Арт"} if has_back else {})
    labels = [] if final else labels
    laid = pages(wording(body, labels, roads, home=home, final=final), budget)
    for page in laid:
        measured = measure(page)
        assert measured.units <= budget.of(measured.alphabet)
        assert page.count("\n\n") == 0
    for page in laid[:-1]:
        assert re.search(r"98 Тағы( 0 Арт)?$", page)
        assert "97 Eng" not in page
    assert "98 Тағы" not in laid[-1]
    if home:
        assert re.search(r"(^|[\n ])97 Eng[\n ]99 Оп([\n ]0 Арт)?$", laid[-1])
    everything = "".join(
        re.sub(r"(98 Тағы|97 Eng|99 Оп)?[\n ]?(99 Оп)?[\n ]?(0 Арт)?$", "", page) for page in laid
    )
    expected = plain(body) + "".join(f"{number} {label}" for number, label in enumerate(labels, 1))
    assert re.sub(r"\s", "", everything) == re.sub(r"\s", "", expected)
    for number, label in enumerate(labels, 1):
        whole = re.compile(rf"(^|[\n ]){re.escape(f'{number} {label}')}($|[\n ])")
        assert sum(bool(whole.search(page)) for page in laid) == 1


@given(st.text(max_size=400), st.lists(st.text(max_size=30), max_size=5))
def test_any_text_is_laid_out_or_refused(body, labels):
    """Whatever words come, the pages fit; only an option that is too long is refused."""
    try:
        laid = pages(wording(body, labels), Budget())
    except DoesNotFit as refusal:
        assert refusal.units > refusal.budget  # noqa: PT017
        return
    assert all(measure(page).units <= Budget().of(measure(page).alphabet) for page in laid)
