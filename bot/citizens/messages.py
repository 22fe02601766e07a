"""Screens → Bot API methods; pure. Plain text without `parse_mode`, so no word of ours can break a message."""

from collections.abc import Iterable

from aiogram.methods import EditMessageText, SendDocument, SendMessage, SendPhoto
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
)

from bot.citizens.channel import DOOR, ROAD, callback_data
from dialogs.turn import Option, Screen
from documents.files import File
from documents.papers import Door

ROWS = (("more",), ("back", "home"), ("language", "agent"))
"""How the roads of a screen are laid out, below its options."""
SHARE_CONTACT = "share_contact"
"""The option that asks for the person's own number: Telegram's contact button, not one of ours."""
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


def sending(chat_id: int, screen: Screen) -> SendMessage:
    """Return the call that shows a screen as a new message."""
    return SendMessage(
        chat_id=chat_id, text=screen.text, reply_markup=keyboard(screen), link_preview_options=NO_PREVIEW
    )


def editing(chat_id: int, message_id: int, screen: Screen) -> EditMessageText:
    """Return the call that shows a screen in place of an earlier one."""
    return EditMessageText(
        chat_id=chat_id,
        message_id=message_id,
        text=screen.text,
        reply_markup=keyboard(screen),
        link_preview_options=NO_PREVIEW,
    )


def asking_contact(chat_id: int, screen: Screen) -> SendMessage | None:
    """Return the call that offers the contact button, if the screen asks for the person's own number.

    It is a message of its own: a message has either buttons of ours or the keyboard that can share a contact.
    """
    label = next((option.label for option in screen.options if option.name == SHARE_CONTACT), None)
    if label is None:
        return None
    button = KeyboardButton(text=label, request_contact=True)
    markup = ReplyKeyboardMarkup(keyboard=[[button]], resize_keyboard=True, one_time_keyboard=True)
    return SendMessage(chat_id=chat_id, text=label, reply_markup=markup)


def saying(chat_id: int, text: str, door: Door | None = None) -> SendMessage:
    """Return the call that says a sentence outside of any screen, with a button that opens one if there is a door."""
    markup = None
    if door is not None:
        opens = InlineKeyboardButton(text=door.label, callback_data=f"{DOOR}{door.place}")
        markup = InlineKeyboardMarkup(inline_keyboard=[[opens]])
    return SendMessage(chat_id=chat_id, text=text, reply_markup=markup, link_preview_options=NO_PREVIEW)


def handing(chat_id: int, file: File) -> SendDocument | SendPhoto:
    """Return the call that sends a file without words: a picture is shown, anything else is there to open."""
    if file.picture:
        return SendPhoto(chat_id=chat_id, photo=BufferedInputFile(file.data, file.name))
    return as_document(chat_id, file)


def as_document(chat_id: int, file: File) -> SendDocument:
    """Return the call that sends a file to be opened, also if it is a picture."""
    return SendDocument(chat_id=chat_id, document=BufferedInputFile(file.data, file.name))


def keyboard(screen: Screen) -> InlineKeyboardMarkup | None:
    """Return the buttons: an option a row (Telegram lays no row out right to left), then the roads."""
    options = (option for option in screen.options if option.name != SHARE_CONTACT)
    rows = [[button(screen.nonce, option.name, option.label)] for option in options]
    rows += [row for names in ROWS if (row := road_row(screen.nonce, screen.roads, names))]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def road_row(nonce: str, roads: Iterable[Option], names: tuple[str, ...]) -> list[InlineKeyboardButton]:
    """Return the buttons of those roads that the screen has."""
    labels = {road.name: road.label for road in roads}
    return [button(nonce, ROAD + name, labels[name]) for name in names if name in labels]


def button(nonce: str, name: str, label: str) -> InlineKeyboardButton:
    """Return one button; what it sends back holds for this showing of the screen only."""
    return InlineKeyboardButton(text=label, callback_data=callback_data(nonce, name))
