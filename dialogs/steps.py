"""One step inside a programme: what a person typed, pressed or asked for moves the session, or says why not."""

import msgspec

from desk.case import FILE_BYTES, FILE_KINDS
from dialogs.checklists import item_before, missing
from dialogs.machine import Conversation
from dialogs.model import ANSWERED, GLOBAL_ROADS, MISTYPED, PICKED, Checklist, Menu, Pick, State, brief, mark
from dialogs.turn import Attachment, Chosen, Meaning, Sent, Shared, Typed, Went
from dialogs.validators import OWN_NUMBER, Fault, Invalid, checked_input, plain
from dialogs.visit import Private, Visit
from dialogs.wording import EXPLAIN, Laid

RESERVED_DIGITS = {"0": "back", "00": "home", "97": "language", "98": "more", "99": "agent"}
TRAIL_LENGTH = 8
TRANSCRIPT_LENGTH = 20
NO_MORE = "no_more"
"""The notice that a screen has no further page."""
FAILED = "failed_before"
"""The slot with the notice that stood on the screen from which an agent was asked for."""
FILE = "file"
"""The private slot of the file that answered a state last: an `Attachment` as JSON."""


def step(visit: Visit, conversation: Conversation, meaning: Meaning, laid: Laid) -> None:
    """Take one step. The session's `notice` says what went wrong, if something did."""
    session = visit.session
    session.notice = ""
    match meaning:
        case Typed(text=text):
            _typed(visit, conversation, text, laid)
        case Sent(text=text, attachment=attachment):
            _sent(visit, conversation, text, attachment)
        case Shared(phone=phone):
            _shared(visit, conversation, phone, laid)
        case Chosen(option=option):
            if any(option == shown.name for shown in laid.options):
                choose(visit, conversation, option)
            else:
                session.notice = "changed"
        case Went(road=road) if road in RESERVED_DIGITS.values():
            _go(visit, conversation, road, laid)
        case Went():
            session.notice = "changed"
        case _:
            raise TypeError(f"{type(meaning).__name__} is no step")
    if session.notice != laid.notice:
        session.page = 0  # another sentence above the screen lays its pages out anew


def answer(visit: Visit, conversation: Conversation, text: str) -> bool:
    """Give typed text to a state that asks. Return whether it was taken; if not, the notice says why."""
    state = visit.state
    if not isinstance(state, Menu) or not state.ask:
        return False
    number = visit.programme.numbers.get(state.ask)
    check = number.rule if number else state.ask
    try:
        value = checked_input(check, text, visit.today)
    except Invalid as invalid:
        if state.mistyped:
            _move(visit, conversation, state, MISTYPED, "")
        visit.session.notice = f"wrong-{check.partition(':')[0]}-{invalid.fault}"
        return False
    if number:  # whatever was known about another person goes
        visit.private, visit.cut = Private(number=value, kind=number.name), True
    elif state.private:
        visit.private.slots[state.short] = value
    else:
        visit.session.slots[state.short] = value
    if state.files:  # one that came before is not of these words
        visit.private.slots.pop(FILE, None)
    _move(visit, conversation, state, ANSWERED, "")
    return True


def _sent(visit: Visit, conversation: Conversation, caption: str, attachment: Attachment) -> None:
    """Give a file to a state that takes files, its caption as what was typed: nothing, if there is none."""
    state, session = visit.state, visit.session
    if not isinstance(state, Menu) or not state.files:
        session.notice = "no_files"
    elif attachment.kind not in FILE_KINDS:
        session.notice = "wrong-file-kind"
    elif attachment.size > FILE_BYTES:
        session.notice = "wrong-file-size"
    else:
        wordless = _wordless(visit, state, caption)
        if wordless:
            (visit.private.slots if state.private else session.slots)[state.short] = ""
            _move(visit, conversation, state, ANSWERED, "")
        if wordless or answer(visit, conversation, caption):
            visit.private.slots[FILE] = msgspec.json.encode(attachment).decode()


def _wordless(visit: Visit, state: Menu, caption: str) -> bool:
    """Return whether nothing is said beside a file, or nothing but a sign or two."""
    number = visit.programme.numbers.get(state.ask)
    try:
        checked_input(number.rule if number else state.ask, caption, visit.today)
    except Invalid as invalid:
        return invalid.fault in {Fault.EMPTY, Fault.TOO_SHORT}
    return False


def choose(visit: Visit, conversation: Conversation, option: str) -> None:
    """Take an option that the screen shows."""
    state, session = visit.state, visit.session
    if isinstance(state, Pick) and all(option != choice.name for choice in state.options):
        session.slots[state.short] = option
        _move(visit, conversation, state, PICKED, "" if _has_rows(state) else option)  # rows are a person's
    elif isinstance(state, Checklist):
        if option == EXPLAIN:
            session.notice = EXPLAIN
            return
        session.slots[state.short] = option
        _move(visit, conversation, state, ANSWERED, option)
    else:
        private = isinstance(state, Menu) and state.private
        if isinstance(state, Menu) and state.slot:
            (visit.private.slots if private else session.slots)[state.short] = option
        _move(visit, conversation, state, option, "" if private else option)


def _shared(visit: Visit, conversation: Conversation, phone: str, laid: Laid) -> None:
    state = visit.state
    if isinstance(state, Menu) and state.ask == OWN_NUMBER:
        visit.private.slots[state.short] = phone
        _move(visit, conversation, state, ANSWERED, "")
    else:
        visit.session.notice = "choose" if laid.options else "keys"


def _typed(visit: Visit, conversation: Conversation, text: str, laid: Laid) -> None:
    state = visit.state
    asks = isinstance(state, Menu) and bool(state.ask)
    try:
        digits = plain(text)
    except Invalid:  # nothing, or more than anybody types
        digits = ""
    if (road := RESERVED_DIGITS.get(digits)) and not (asks and road != "home" and _fits(visit, digits)):
        _go(visit, conversation, road, laid)
    elif digits.isascii() and digits.isdigit() and len(digits) <= 2 and 1 <= int(digits) <= len(laid.options):  # noqa: PLR2004 - a menu has fewer than a hundred options
        choose(visit, conversation, laid.options[int(digits) - 1].name)
    elif asks:
        answer(visit, conversation, text)
    else:
        visit.session.notice = "choose" if laid.options else "keys"


def _fits(visit: Visit, digits: str) -> bool:
    """Return whether what is asked for could be these very digits: then the value wins over the road."""
    state = visit.state
    assert isinstance(state, Menu)
    number = visit.programme.numbers.get(state.ask)
    try:
        checked_input(number.rule if number else state.ask, digits, visit.today)
    except Invalid:
        return False
    return True


def _go(visit: Visit, conversation: Conversation, road: str, laid: Laid) -> None:
    session = visit.session
    match road:
        case "more" if session.page + 1 < len(laid.pages):
            session.page += 1
            session.notice = laid.notice  # the pages were laid out with it above them
        case "more" if session.page:
            session.notice = laid.notice  # the last page again: the sentence would stand above the first one
        case "more":
            session.notice = NO_MORE
        case "back" if session.page:
            session.page -= 1
            session.notice = laid.notice
        case "back" if isinstance(visit.state, Checklist) and _item_before(visit):
            session.page = 0
        case "back":
            _back(visit, conversation)
        case "home":
            conversation.follow(session, "home")
            begin_again(visit)
        case _:
            if session.state != visit.programme.roads[road]:
                if road == "agent" and laid.notice:
                    session.slots[FAILED] = laid.notice
                _move(visit, conversation, visit.state, road, road)


def _item_before(visit: Visit) -> bool:
    """Go back to the item before in the list that is open. Return False at its first one."""
    opened, papers = visit.private.list, visit.papers
    assert opened
    assert papers
    if before := item_before(papers, opened.marks, visit.region, opened.at):
        opened.at = before.name
    return before is not None


def screen_before(visit: Visit) -> str:
    """Take the way back to the last screen that can be shown again, with the rows that it had; home if there is none.

    A screen that a call came back to, the list sent or the link asked for, is not its own way back. Nor is that of what is
    missing one where nothing is: the list was gone on with, or begun anew.
    """
    session, programme = visit.session, visit.programme
    while session.trail:
        trace = session.trail.pop()
        name = programme.names.get(trace, "")
        if not name or not visit.may_show(state := programme.states[name]):
            continue
        if (name == session.state and not _has_rows(state)) or _lacks_nothing(visit, state):
            continue
        if _has_rows(state):
            if (rows := visit.private.rows_before.get(trace)) is None:
                continue  # they were about somebody else
            visit.private.rows = rows
        return name
    return programme.home


def _lacks_nothing(visit: Visit, state: State) -> bool:
    if not isinstance(state, Pick) or state.rows != "missing_items" or (papers := visit.papers) is None:
        return False
    return not missing(papers, visit.marks, visit.region, visit.today)


def leave_trace(visit: Visit, state: State) -> None:
    """Put a screen that is left on the way back, with its rows: the next one may bring others."""
    trail, here = visit.session.trail, mark(state.name)
    if trail[-1:] != [here]:
        trail.append(here)
        del trail[:-TRAIL_LENGTH]
    if _has_rows(state):
        before = visit.private.rows_before | {here: visit.private.rows}
        visit.private.rows_before = {trace: rows for trace, rows in before.items() if trace in trail}


def _has_rows(state: State) -> bool:
    return isinstance(state, Pick) and state.rows == "rows"


def _back(visit: Visit, conversation: Conversation) -> None:
    conversation.place(visit.session, screen_before(visit))
    visit.session.page = 0


def _move(visit: Visit, conversation: Conversation, state: State, trigger: str, said: str) -> None:
    session = visit.session
    conversation.follow(session, trigger)
    session.page = 0
    if (road := state.roads().get(trigger)) and road.say:
        session.notice = road.say
    here = mark(state.name)
    session.transcript.append((here, brief(said)))
    del session.transcript[:-TRANSCRIPT_LENGTH]
    if session.state == visit.programme.home:
        begin_again(visit)
    elif not state.passing or trigger in GLOBAL_ROADS:
        leave_trace(visit, state)


def begin_again(visit: Visit) -> None:
    """Forget the way back, what was chosen and whom it was about: home is where a conversation starts."""
    session = visit.session
    session.page = 0
    session.trail.clear()
    session.slots.clear()
    visit.forget_private()
