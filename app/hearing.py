"""What is done when a network tells how a call ended: it is counted, and who wants that is sent the way back."""

import asyncio
from collections.abc import Callable, Iterable

import structlog

from app.health import ENDED
from app.product import Product
from dialogs.broken_calls import BrokenCalls
from state.session import Session
from ussd_gateway.exchange import Event
from ussd_gateway.route import Route

BROKEN_OFF = {"Incomplete", "Failed"}

log = structlog.get_logger()


def heard_by(product: Product, routes: Iterable[Route]) -> Callable[[Event], None]:
    """Return what is told how sessions on these routes ended; what it sends is sent beside the network's next request."""
    over = list(routes)
    calls = BrokenCalls(
        product.programmes, product.resources, next(iter(over), Route(product.vault.sign)), product.vault, product.clock
    )  # fmt: skip
    under_way: set[asyncio.Task[None]] = set()

    async def text(event: Event) -> None:
        def is_of_call(session: Session) -> bool:
            return any(route.holds(session, event.session_id) for route in over)

        try:
            await calls.text(event.msisdn, is_of_call)
        except Exception as error:  # noqa: BLE001 - the next dial offers the code as well
            log.warning("code_not_sent", error=type(error).__name__)

    def heard(event: Event) -> None:
        ENDED.labels(event.status if event.status in {"Success", *BROKEN_OFF} else "other").inc()
        if event.status in BROKEN_OFF:
            task = asyncio.create_task(text(event))
            under_way.add(task)
            task.add_done_callback(under_way.discard)

    return heard
