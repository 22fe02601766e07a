"""Signing in and out, ending a shift, and the language an agent reads."""

import re
from urllib.parse import urlsplit

from aiohttp import web

from desk.errors import SignInRefused
from desk.web.page import COOKIE, DeskPage, Malformed, fragment, latin_digits, led_to
from desk.web.words import COOKIE as LANGUAGE_COOKIE
from desk.web.words import languages

READ = re.compile(r"/desk/(?:queue|cases/\d+|team|campaigns(?:/[\da-z/]+)?)")  # what can be read anew
LONGEST = 256  # of what anybody types to sign in
YEAR = 365 * 24 * 3600


class Doors:
    """How agents come and go."""

    def __init__(self, page: DeskPage) -> None:
        self._page = page

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get("", self.enter),
            web.get("/", self.enter),
            web.get("/sign-in", self.show),
            web.post("/sign-in", self.sign_in),
            web.post("/sign-out", self.sign_out),
            web.post("/end-shift", self.end_shift),
            web.post("/language", self.change_language),
        ]

    async def enter(self, _request: web.Request) -> web.StreamResponse:
        """Lead to the queue."""
        return led_to("/desk/queue")

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Show what is asked of who comes."""
        template = "sign_in_again.html" if fragment(request) else "sign_in.html"
        return self._page.respond(request, template, refused="")

    async def sign_in(self, request: web.Request) -> web.StreamResponse:
        """Begin a session; what was wrong is not told."""
        form = await self._page.form(request)
        given = [form.text(name) for name in ("login", "password", "code")]
        if not all(0 < len(one) <= LONGEST and one.isprintable() for one in given):
            return self._refuse(request)
        login, password, code = given[0].strip(), given[1], latin_digits(given[2]).replace(" ", "")
        try:
            agent = await self._page.desk.agents.sign_in(login, password, code, self._page.now())
        except SignInRefused:
            return self._refuse(request)
        token = await self._page.sittings.begin(agent.id)
        if fragment(request):
            response: web.StreamResponse = web.Response(headers={"HX-Trigger": "signedIn"})
            if form.text("agent") != str(agent.id):
                response.headers["HX-Redirect"] = "/desk/queue"  # another one sits here now
        else:
            response = led_to("/desk/queue")
        # The proxy ends TLS, so the browser's own word says how it came here.
        self._page.sit(response, token, secure=request.headers.get("Origin", "").startswith("https:"))
        return response

    def _refuse(self, request: web.Request) -> web.StreamResponse:
        refused = self._page.words(request)("refused-sign_in")
        if not fragment(request):
            return self._page.respond(request, "sign_in.html", 403, refused=refused)
        response = self._page.respond(request, "sign_in_again.html", 403, refused=refused)
        response.headers.update({"HX-Retarget": "#again", "HX-Reswap": "innerHTML"})
        return response

    async def sign_out(self, request: web.Request) -> web.StreamResponse:
        """End the session; the shift goes on, and with it what the agent holds."""
        await self._page.sittings.end(request.cookies.get(COOKIE, ""))
        return self._left()

    async def end_shift(self, request: web.Request) -> web.StreamResponse:
        """End the shift and the session: what the agent holds goes back to its queues."""
        agent = await self._page.agent(request)
        await self._page.desk.agents.end_shift(agent.id, self._page.now())
        await self._page.sittings.end(request.cookies.get(COOKIE, ""))
        return self._left()

    def _left(self) -> web.StreamResponse:
        response = led_to("/desk/sign-in?left=1")
        response.del_cookie(COOKIE, path="/desk")
        return response

    async def change_language(self, request: web.Request) -> web.StreamResponse:
        """Keep the language that was picked, and lead back to where it was."""
        language = (await self._page.form(request)).text("language")
        if language not in languages():
            raise Malformed("malformed")
        before = urlsplit(request.headers.get("Referer", ""))
        back = before.netloc == request.host and READ.fullmatch(before.path)
        response = led_to(
            before._replace(scheme="", netloc="", fragment="").geturl() if back else "/desk/queue"
        )
        response.set_cookie(
            LANGUAGE_COOKIE, language, max_age=YEAR, path="/desk", httponly=True, samesite="Strict"
        )
        return response
