"""How a screen looks as a message."""

from bot.citizens.commands import publishing
from bot.citizens.messages import asking_contact, editing, sending
from dialogs.turn import Option, Screen

ROADS = tuple(Option(name, name.title()) for name in ("agent", "back", "home", "language", "more"))
SCREEN = Screen(
    "Covered <until> *Sunday*",
    (Option("a", "First"), Option("b", "Second")),
    ROADS,
    final=False,
    language="en",
    nonce="n1",
)


def test_an_option_a_row_then_the_roads() -> None:
    """No row is laid out right to left, so options stand one below the other; roads come last, in pairs."""
    markup = sending(7, SCREEN).reply_markup
    rows = [[(one.text, one.callback_data) for one in row] for row in markup.inline_keyboard]
    assert rows == [
        [("First", "n1.a")],
        [("Second", "n1.b")],
        [("More", "n1.~more")],
        [("Back", "n1.~back"), ("Home", "n1.~home")],
        [("Language", "n1.~language"), ("Agent", "n1.~agent")],
    ]


def test_words_go_out_as_they_are() -> None:
    """Plain text: no sign in it can break the message or be taken for markup."""
    call = editing(7, 3, SCREEN)
    assert (call.text, call.message_id) == ("Covered <until> *Sunday*", 3)
    assert call.model_dump(exclude_unset=True).get("parse_mode") is None


def test_a_screen_without_buttons_has_no_keyboard() -> None:
    """An empty keyboard is none."""
    assert sending(7, Screen("Goodbye.", (), (), final=True, language="en")).reply_markup is None


def test_a_number_is_asked_with_telegrams_own_button() -> None:
    """The option that shares a contact is no button of ours, but a keyboard under a message of its own."""
    screen = Screen(
        "Link?",
        (Option("share_contact", "My number"), Option("no", "No")),
        (),
        final=False,
        language="en",
        nonce="n",
    )
    assert [[one.text for one in row] for row in sending(7, screen).reply_markup.inline_keyboard] == [["No"]]
    asking = asking_contact(7, screen)
    assert asking.reply_markup.keyboard[0][0].request_contact
    assert asking_contact(7, SCREEN) is None


def test_commands_in_each_language_and_the_first_for_everybody_else() -> None:
    """A person whose language is not served sees the default language's commands."""
    calls = publishing({"kk": [("menu", "Мәзір")], "ru": [("menu", "Меню")]})
    assert [(call.language_code, call.commands[0].description) for call in calls] == [
        (None, "Мәзір"),
        ("kk", "Мәзір"),
        ("ru", "Меню"),
    ]
