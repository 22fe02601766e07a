"""What agents do with a case, each by one POST."""

import re
from urllib.parse import urlsplit

from aiohttp import web

from desk.web.case import CaseView
from desk.web.page import DeskPage, Form, Malformed, case_id, fragment, led_to, whole

KEY = re.compile(r"[0-9a-f-]{16,64}")


class Acts:
    """The buttons of a case."""

    def __init__(self, page: DeskPage, view: CaseView) -> None:
        self._page = page
        self._view = view
        self._working = page.desk.working

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        acts = {
            "claim": self.claim, "answer": self.answer, "note": self.note, "raise": self.raise_,
            "hand-back": self.hand_back, "resolve": self.resolve, "close": self.close,
            "called": self.called, "ring": self.ring, "unmask": self.unmask,
            "unmask-call": self.unmask_call, "merge": self.merge,
        }  # fmt: skip
        return [web.post(f"/cases/{{id}}/{name}", act) for name, act in acts.items()]

    async def claim(self, request: web.Request) -> web.StreamResponse:
        """Make the case the agent's."""
        agent, form = await self._page.agent(request), await self._page.form(request)
        await self._working.claim(agent, case_id(request), self._page.now())
        return await self._view.changed(request, agent, _after(form))

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Send an answer, once for its key."""
        agent, form = await self._page.agent(request), await self._page.form(request)
        id_ = case_id(request)
        key = _key(form, agent.id, id_)
        await self._working.answer(agent, id_, form.text("text"), key, self._page.now(), form.files)
        return await self._view.changed(request, agent, _after(form))

    async def note(self, request: web.Request) -> web.StreamResponse:
        """Keep a note, once for its key."""
        agent, form = await self._page.agent(request), await self._page.form(request)
        id_ = case_id(request)
        await self._working.note(agent, id_, form.text("text"), _key(form, agent.id, id_), self._page.now())
        return await self._view.changed(request, agent, _after(form))

    async def raise_(self, request: web.Request) -> web.StreamResponse:
        """Raise the case to a higher tier; who may not see that tier is led back to the queue."""
        agent, form = await self._page.agent(request), await self._page.form(request)
        level = form.number("tier")
        await self._working.raise_to(agent, case_id(request), level, form.text("reason"), self._page.now())
        if agent.supervises or level in agent.tiers:
            return await self._view.changed(request, agent, _after(form))
        return _go(request, "/desk/queue")

    async def hand_back(self, request: web.Request) -> web.StreamResponse:
        """Give the case back."""
        agent, form = await self._page.agent(request), await self._page.form(request)
        await self._working.hand_back(agent, case_id(request), form.text("reason"), self._page.now())
        return await self._view.changed(request, agent, _after(form))

    async def resolve(self, request: web.Request) -> web.StreamResponse:
        """End the case; the person may write again."""
        agent, form = await self._page.agent(request), await self._page.form(request)
        await self._working.resolve(agent, case_id(request), self._page.now())
        return await self._view.changed(request, agent, _after(form))

    async def close(self, request: web.Request) -> web.StreamResponse:
        """Close the case for good."""
        agent, form = await self._page.agent(request), await self._page.form(request)
        await self._working.close(agent, case_id(request), self._page.now())
        return await self._view.changed(request, agent, _after(form))

    async def called(self, request: web.Request) -> web.StreamResponse:
        """Keep how a call back went."""
        agent, form = await self._page.agent(request), await self._page.form(request)
        if form.text("reached") not in {"yes", "no"}:
            raise Malformed("malformed")
        reached = form.text("reached") == "yes"
        await self._working.called(agent, case_id(request), reached=reached, now=self._page.now())
        return await self._view.changed(request, agent, _after(form))

    async def ring(self, request: web.Request) -> web.StreamResponse:
        """Have the telephone exchange call the person and the agent."""
        agent, form = await self._page.agent(request), await self._page.form(request)
        if self._page.desk.exchange is None:
            raise web.HTTPNotFound
        await self._page.desk.exchange.call(agent, case_id(request), self._page.now())
        return await self._view.changed(request, agent, _after(form))

    async def unmask(self, request: web.Request) -> web.StreamResponse:
        """Show the insured person's whole number; why is recorded."""
        agent, form = await self._page.agent(request), await self._page.form(request)
        number = await self._working.unmask(agent, case_id(request), form.text("reason"), self._page.now())
        return await self._view.changed(request, agent, _after(form), revealed=number)

    async def unmask_call(self, request: web.Request) -> web.StreamResponse:
        """Show the number to call where no telephone exchange dials it; why is recorded."""
        agent, form = await self._page.agent(request), await self._page.form(request)
        if self._page.desk.exchange is not None:
            raise web.HTTPNotFound
        number = await self._working.show_number_to_call(
            agent, case_id(request), form.text("reason"), self._page.now()
        )
        return await self._view.changed(request, agent, _after(form), to_call=number)

    async def merge(self, request: web.Request) -> web.StreamResponse:
        """Go on with this case in another one of the same person."""
        agent, form = await self._page.agent(request), await self._page.form(request)
        into = form.number("into")
        await self._working.merge(agent, case_id(request), into, self._page.now())
        return _go(request, f"/desk/cases/{into}")


def _after(form: Form) -> int:
    """Return the last event that the page shows."""
    return whole(form.text("after") or "0")


def _key(form: Form, agent_id: int, id_: int) -> str:
    """Return the name of one answer or note, made by the page, so that it is kept once however often it is sent."""
    if not KEY.fullmatch(form.text("key")):
        raise Malformed("malformed")
    return f"desk-{agent_id}-{id_}-{form.text('key')}"


def _go(request: web.Request, address: str) -> web.StreamResponse:
    """Return the way to another page, under the filters of the one that is open."""
    if not fragment(request):
        return led_to(address)
    filters = urlsplit(request.headers.get("HX-Current-URL", "")).query
    return web.Response(headers={"HX-Redirect": f"{address}?{filters}" if filters else address})
