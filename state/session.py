"""One person's place in the conversation on one channel."""

import msgspec


class Session(msgspec.Struct, array_like=True):
    """What is kept between two turns; a plain object that the state machine moves.

    `trail` and `transcript` name states by the four-byte hash of their names and inputs by two bytes (see
    `dialogs.model`), so that the twenty last steps stay small. Nothing private is kept in the open: it is in `sealed`.
    """

    state: str
    language: str
    page: int = 0
    trail: list[int] = msgspec.field(default_factory=list)  # the way back, at most eight
    slots: dict[str, str] = msgspec.field(default_factory=dict)  # choices, by the name of their state
    sealed: bytes = b""  # what is private, encrypted (state.vault)
    transcript: list[tuple[int, int]] = msgspec.field(default_factory=list)  # (state, input), at most twenty
    signature: int = 0  # two bytes that stand for the options shown
    wire: bytes = b""  # belongs to the channel: what makes a turn the same turn
    notice: str = ""  # id of the sentence shown above the screen
    ended: bool = False
    private: bool = False  # the screen shown told or asked something private
    claim: bytes = b""  # key of the turn that stands in a call, empty when none does
    turned: int = 0  # seconds since the epoch of the last turn
    nonce: str = ""  # names this showing of the screen
    kept: dict[str, str] = msgspec.field(
        default_factory=dict
    )  # what is known of the person beyond this conversation
    opened: int = 0  # where the code that was dialled leads: a state's mark, see `dialogs.model`
