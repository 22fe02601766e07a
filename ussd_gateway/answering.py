"""A turn answered whatever happens: what every entrance of USSD does with the conversation."""

from collections.abc import Awaitable, Callable
from traceback import extract_tb

import structlog

from dialogs.turn import Screen, Turn
from ussd_gateway.exchange import Event

log = structlog.get_logger()

Reply = Callable[[Turn], Awaitable[Screen]]
Sorry = Callable[[Turn], Screen]
Heard = Callable[[Event], None]


async def answered(turn: Turn, reply: Reply, sorry: Sorry) -> Screen:
    """Return the screen that answers a turn, a polite last one where there is none."""
    try:
        return await reply(turn)
    except Exception as error:  # noqa: BLE001 - whatever failed, the person gets a screen
        place = extract_tb(error.__traceback__)[-1]
        # No traceback: its message may hold what a person typed.
        log.error("turn_failed", error=type(error).__name__, place=f"{place.name}:{place.lineno}")  # noqa: TRY400
        return sorry(turn)
