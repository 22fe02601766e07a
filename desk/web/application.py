"""The agents' page as an application of its own, mounted at `/desk`."""

from aiohttp import web

from desk.web.acts import Acts
from desk.web.assets import asset_routes
from desk.web.campaigns import CampaignsView
from desk.web.case import CaseView
from desk.web.doors import Doors
from desk.web.guard import guard_of
from desk.web.live import Live
from desk.web.page import DeskPage
from desk.web.queue import QueueView
from desk.web.stream import Stream
from desk.web.surroundings import Surroundings
from desk.web.team import TeamView

ADDRESS = "/desk"


def desk_app(surroundings: Surroundings) -> web.Application:
    """Return the page, to be mounted at `ADDRESS`; it looks for news from the server's start to its shutdown."""
    page, live = DeskPage(surroundings), Live(surroundings.desk)
    queue = QueueView(page)
    case = CaseView(page, queue)
    application = web.Application(middlewares=[guard_of(page)])
    for views in (
        Doors(page),
        queue,
        case,
        Acts(page, case),
        TeamView(page),
        CampaignsView(page),
        Stream(page, live),
    ):
        application.add_routes(views.routes())
    application.add_routes(asset_routes(surroundings.vendor))

    async def start(_application: web.Application) -> None:
        await live.start()

    async def stop(_application: web.Application) -> None:
        await live.stop()

    application.on_startup.append(start)
    application.on_shutdown.append(stop)
    return application
