"""One step inside a programme: what a person typed, pressed or asked for moves the session, or says why not."""

from dialogs.machine import Conversation
from dialogs.model import ANSWERED, GLOBAL_ROADS, PICKED, Checklist, Menu, Pick, State, brief, mark
from dialogs.turn import Chosen, Meaning, Typed, Went
from dialogs.validators import Invalid, plain, rule
from dialogs.visit import Private, Visit
from dialogs.wording import Laid

RESERVED_DIGITS = {"0": "back", "00": "home", "97": "language", "98": "more", "99": "agent"}
TRAIL_LENGTH = 8
TRANSCRIPT_LENGTH = 20


def step(visit: Visit, conversation: Conversation, meaning: Meaning, laid: Laid) -> None:
    """Take one step. The session's `notice` says what went wrong, if something did."""
    session = visit.session
    session.notice = ""
    match meaning:
        case Typed(text=text):
            _typed(visit, conversation, text, laid)
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
        value = rule(check)(text)
    except Invalid as invalid:
        visit.session.notice = f"wrong-{check.partition(':')[0]}-{invalid.fault}"
        return False
    if number:  # whatever was known about another person goes
        visit.private, visit.cut = Private(number=value, kind=number.name), True
    else:
        visit.session.slots[state.short] = value
    _move(visit, conversation, state, ANSWERED, "")
    return True


def choose(visit: Visit, conversation: Conversation, option: str) -> None:
    """Take an option that the screen shows."""
    state, session = visit.state, visit.session
    if isinstance(state, Pick):
        session.slots[state.short] = option
        _move(visit, conversation, state, PICKED, option)
    elif isinstance(state, Checklist):
        _check_off(visit, conversation, state, option)
    else:
        _move(visit, conversation, state, option, option)


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
        rule(number.rule if number else state.ask)(digits)
    except Invalid:
        return False
    return True


def _go(visit: Visit, conversation: Conversation, road: str, laid: Laid) -> None:
    session = visit.session
    match road:
        case "more" if session.page + 1 < len(laid.pages):
            session.page += 1
            session.notice = laid.notice  # the pages were laid out with it above them
        case "more":
            session.notice = "no_more"
        case "back" if session.page:
            session.page -= 1
            session.notice = laid.notice
        case "back":
            _back(visit, conversation)
        case "home":
            conversation.follow(session, "home")
            _begin_again(visit)
        case _:
            if session.state != visit.programme.roads[road]:
                _move(visit, conversation, visit.state, road, road)


def _back(visit: Visit, conversation: Conversation) -> None:
    session, programme = visit.session, visit.programme
    while session.trail:
        before = programme.names.get(session.trail.pop())
        if before and programme.states[before].level <= visit.private.level:
            conversation.place(session, before)
            break
    else:
        conversation.place(session, programme.home)
    session.page = 0


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
        _begin_again(visit)
    elif not (state.passing and trigger not in GLOBAL_ROADS) and session.trail[-1:] != [here]:
        session.trail.append(here)
        del session.trail[:-TRAIL_LENGTH]


def _begin_again(visit: Visit) -> None:
    """Forget the way back, what was chosen and whom it was about: home is where a conversation starts."""
    session = visit.session
    session.page = 0
    session.trail.clear()
    session.slots.clear()
    visit.forget_private()


def _check_off(visit: Visit, conversation: Conversation, state: Checklist, option: str) -> None:
    """Note an item and go to the next one that is still open; a group is done with its first."""
    session = visit.session
    place = int(session.slots.get(state.short, "0"))
    item = state.items[place]
    if option == "explain":
        session.notice = f"explain-{state.words}-{item.name}"
        return
    have = session.slots.get(f"{state.short}_have", "").split()
    if option == "have":
        have.append(item.name)
        session.slots[f"{state.short}_have"] = " ".join(have)
    groups = {other.group for other in state.items if other.group and other.name in have}
    place += 1
    while place < len(state.items) and state.items[place].group in groups:
        place += 1
    session.slots[state.short] = str(place)
    if place < len(state.items):
        return
    missing = any(
        other.name not in have and (not other.group or other.group not in groups) for other in state.items
    )
    session.slots.pop(state.short)
    session.slots.pop(f"{state.short}_have", None)
    _move(visit, conversation, state, "missing" if missing else "complete", option)
