"""What an update means, and how a wording becomes pages."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.citizens.channel import (
    DATA_BYTES,
    IDS_JUMP_AFTER,
    MESSAGE_UNITS,
    Kind,
    Telegram,
    callback_data,
    split,
)
from dialogs.turn import (
    Attachment,
    Chosen,
    Dialled,
    Meaning,
    Option,
    Repeat,
    Sent,
    Shared,
    Stale,
    Turn,
    Typed,
    Went,
    Wording,
)
from state.session import Session

CHANNEL = Telegram()
NOW = 1_800_000_000.0


def turn(text: str, kind: str = Kind.TEXT, *, update: int = 10, code: str = "") -> Turn:
    return Turn(CHANNEL, "tg:7", str(update), code, text, kind)


PAPER = Attachment("f", "a.pdf", "application/pdf", 1)


def filed(text: str) -> Turn:
    return replace(turn(text, Kind.FILE), attachment=PAPER)


def session(*, last: int = 9, ended: bool = False, ago: float = 60) -> Session:
    return Session("home", "fa", wire=last.to_bytes(8, "big"), nonce="ab", turned=int(NOW - ago), ended=ended)


@pytest.mark.parametrize(
    ("incoming", "meaning"),
    [
        (turn("0012345679"), Typed("0012345679")),
        (turn("ab.cover", Kind.CALLBACK), Chosen("cover")),
        (turn("ab.~home", Kind.CALLBACK), Went("home")),
        (turn("aa.cover", Kind.CALLBACK), Stale()),
        (turn("ab.", Kind.CALLBACK), Stale()),
        (turn("cover", Kind.CALLBACK), Stale()),
        (turn(".cover", Kind.CALLBACK), Stale()),
        (turn("/start", Kind.COMMAND), Dialled("")),
        (turn("/START@citizens_bot", Kind.COMMAND), Dialled("")),
        (turn("/start ir-entitlement", Kind.COMMAND, code="ir-entitlement"), Dialled("ir-entitlement")),
        (turn("/menu", Kind.COMMAND), Went("home")),
        (turn("/cancel", Kind.COMMAND), Went("home")),
        (turn("/language@citizens_bot", Kind.COMMAND), Went("language")),
        (turn("/agent", Kind.COMMAND), Went("agent")),
        (turn("/delete_my_data", Kind.COMMAND), Dialled("delete-my-data")),
        (turn("/unknown", Kind.COMMAND), Typed("/unknown")),
        (turn("+77010000000", Kind.CONTACT), Shared("+77010000000")),
        (turn("", Kind.UNREADABLE), Typed("")),
        (filed("/start"), Sent("/start", PAPER)),
        (filed(""), Sent("", PAPER)),
    ],
)
def test_each_update_means_one_thing(incoming: Turn, meaning: Meaning) -> None:
    """Words, buttons and commands are told apart, and the update's id is kept as the wire."""
    assert CHANNEL.resolve(incoming, session(), NOW) == (meaning, (10).to_bytes(8, "big"))


@pytest.mark.parametrize(
    ("incoming", "meaning"),
    [
        (turn("hello"), Dialled("")),
        (turn("/menu", Kind.COMMAND), Dialled("")),
        (filed("a"), Dialled("")),
        (turn("ab.cover", Kind.CALLBACK), Dialled("", lost=True)),
        (turn("/delete_my_data", Kind.COMMAND), Dialled("delete-my-data")),
    ],
)
def test_without_a_session_a_conversation_begins(incoming: Turn, meaning: Meaning) -> None:
    """All but a wish to be deleted leads home; a button says that its session was lost."""
    assert CHANNEL.resolve(incoming, None, NOW)[0] == meaning


def test_same_and_overtaken_updates_repeat() -> None:
    """An id that the session has passed has no second effect, whatever it says."""
    assert CHANNEL.resolve(turn("/start", Kind.COMMAND, update=9), session(last=9), NOW)[0] == Repeat()
    assert CHANNEL.resolve(turn("x", update=8), session(last=9), NOW)[0] == Repeat()


def test_ids_that_jumped_back_after_an_idle_week_are_new() -> None:
    """Only the very same id repeats once Telegram may have begun to count anew."""
    idle = session(last=9, ago=IDS_JUMP_AFTER + 1)
    assert CHANNEL.resolve(turn("x", update=8), idle, NOW)[0] == Typed("x")
    assert CHANNEL.resolve(turn("x", update=9), idle, NOW)[0] == Repeat()


def test_words_after_the_end_begin_anew_and_buttons_still_work() -> None:
    """An ended conversation does not swallow what is typed."""
    assert CHANNEL.resolve(turn("hello"), session(ended=True), NOW)[0] == Dialled("")
    assert CHANNEL.resolve(turn("ab.~home", Kind.CALLBACK), session(ended=True), NOW)[0] == Went("home")


@given(
    nonce=st.text("0123456789abcdef", min_size=1, max_size=16),
    name=st.text("abcz~_-", min_size=1, max_size=40),
)
def test_a_button_comes_back_as_it_was_made(nonce: str, name: str) -> None:
    """Whatever a keyboard offers is understood while its screen is shown, and stale afterwards."""
    shown = Session("home", "fa", nonce=nonce)
    press = turn(callback_data(nonce, name), Kind.CALLBACK)
    wanted = Went(name.removeprefix("~")) if name.startswith("~") else Chosen(name)
    assert CHANNEL.resolve(press, shown, NOW)[0] == wanted
    shown.nonce = f"{nonce}0"
    assert CHANNEL.resolve(press, shown, NOW)[0] == Stale()


def test_callback_data_has_telegrams_length() -> None:
    """A button that Telegram would refuse is refused here, with its name."""
    assert len(callback_data("n", "o" * (DATA_BYTES - 2))) == DATA_BYTES
    with pytest.raises(ValueError, match="oooo"):
        callback_data("n", "o" * (DATA_BYTES - 1))


def test_a_wording_is_one_page() -> None:
    """Notice, blank line, body; a blank line in the body asks for no new page here."""
    options = (Option("a", "A"),)
    wording = Wording("Notice.", "One.\n\nTwo.", options, (), home=False, final=False, language="en")
    assert CHANNEL.pages(wording) == ("Notice.\n\nOne.\n\nTwo.",)


@given(st.text("aб😀 \n", max_size=300), st.integers(2, 40))
def test_splitting_loses_no_letter_and_fits(text: str, units: int) -> None:
    """Every piece fits in UTF-16, none is blank, and but for spaces at the cuts nothing is lost."""
    pieces = split(text, units)
    assert all(len(piece.encode("utf-16-le")) // 2 <= units for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_text_of_exactly_the_limit_stays_whole() -> None:
    """Emoji count twice, as Telegram counts them."""
    assert split("😀" * (MESSAGE_UNITS // 2), MESSAGE_UNITS) == ("😀" * (MESSAGE_UNITS // 2),)
    assert len(split("😀" * (MESSAGE_UNITS // 2) + "!", MESSAGE_UNITS)) == 2
