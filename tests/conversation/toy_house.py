"""The toy programme as a house of its own: what the parts do, whatever country a programme is of."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

from aiohttp import web
from callers import House

from app.channels import ussd_route
from app.demo import store_path
from app.product import open_product
from app.serving import listen
from app.settings import DEMO_ADMIN_TOKEN, Settings
from bot.citizens.channel import Telegram
from coverage_backend.eligibility import Status
from coverage_backend.person import Person
from coverage_backend.server import reference_server
from coverage_backend.store import PeopleStore
from dialogs.channel import Channel
from dialogs.owing import OwedWorker

PROGRAMMES = Path(__file__).parents[1] / "dialogs"
SYSTEM = "https://coverline.example/fhir/sid/toy-card"
ANN, ANN_PHONE = "10000502", "+37250000001"
BEN = "20000502"
"""Ann's child: the fund has her phone on file, and his card ends in the same digits as hers."""
CAT, CAT_PHONE = "30000777", "+37250000003"


def person(number: str, given: str, phone: str) -> Person:
    """Return somebody insured with the toy fund."""
    return Person(
        f"toy-{number}",
        ((SYSTEM, number),),
        given,
        "Toy",
        "1990-01-01",
        (phone,),
        "Clinic",
        "Fund",
        Status.INSURED,
        "",
        "worker",
        3,
        0xFFF,
        (("employer", 10),),
        "EUR",
    )


PEOPLE = (person(ANN, "Ann", ANN_PHONE), person(BEN, "Ben", ANN_PHONE), person(CAT, "Cat", CAT_PHONE))


@asynccontextmanager
async def toy_house(folder: Path, clock: Callable[[], float]) -> AsyncIterator[House]:
    """Yield the product serving the toy programme, its data kept in the folder from one time to the next."""
    settings = Settings(data_dir=folder, programmes=("toy",), programmes_dir=PROGRAMMES)
    async with AsyncExitStack() as stack:
        store = PeopleStore(store_path(folder, "toy"))
        stack.callback(store.close)
        if not store.count():
            store.add(PEOPLE)
        application = web.Application()
        application.add_subapp(
            "/fhir/toy", reference_server(store, admin_token=DEMO_ADMIN_TOKEN, token=None, clock=clock)
        )
        url = f"http://127.0.0.1:{await listen(application, '127.0.0.1', 0, stack)}"
        product = await stack.enter_async_context(open_product(settings, {"toy": f"{url}/fhir/toy"}, clock))
        for backend in product.backends.values():
            await backend.start()
        route, telegram = ussd_route(product), Telegram()
        channels: dict[str, Channel] = {route.name: route, telegram.name: telegram}
        worker = OwedWorker(
            product.owed, product.sessions, product.assistant, product.words, channels, product.vault, clock
        )
        yield House(url, product, route, telegram, worker)
