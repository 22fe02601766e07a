"""The line on which an open page hears what is new (server-sent events, WHATWG HTML 9.2)."""

import contextlib

from aiohttp import web

from desk.web.guard import HEADERS
from desk.web.live import Live
from desk.web.page import COOKIE, DeskPage
from state.errors import StateError


class Stream:
    """The page's line."""

    def __init__(self, page: DeskPage, live: Live) -> None:
        self._page = page
        self._live = live

    def routes(self) -> list[web.RouteDef]:
        """Return the route."""
        return [web.get("/live", self.listen)]

    async def listen(self, request: web.Request) -> web.StreamResponse:
        """Tell names of what is new until the page goes, or its agent is signed out."""
        agent = await self._page.agent(request)
        token = request.cookies[COOKIE]
        response = web.StreamResponse(headers=HEADERS | {"Content-Type": "text/event-stream"})
        await response.prepare(request)
        with contextlib.suppress(ConnectionError, StateError):  # the browser opens a new line
            async for names in self._live.news(agent):
                if await self._page.sittings.agent_id(token) != agent.id:
                    await response.write(b"event: signed-out\ndata: -\n\n")
                    break
                told = "".join(f"event: {name}\ndata: -\n\n" for name in names)
                await response.write(told.encode() or b": here\n\n")
        return response
