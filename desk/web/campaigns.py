"""Campaigns on the page: what came of them, and calling who did not answer yet."""

import asyncio
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from aiohttp import web

from desk.agents import Agent
from desk.campaign_calls import PAGE, Calling, Outcome
from desk.campaign_people import Person
from desk.campaign_questions import Survey
from desk.campaign_results import Results, results_of, told
from desk.campaigns import Campaign
from desk.web.page import DeskPage, Malformed, led_to, whole
from desk.web.words import DeskWords

LONGEST_ANSWER = 64
CHANNELS = {"sms": "phone"}  # the outbox's names, by those in texts
PAGES = 10_000


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the form asks it: its words and options in the person's language, and which of them leads on to it."""

    name: str
    words: str
    options: Mapping[str, str]
    given: str
    after: str  # for whom it is asked, in the agent's language; empty for the first question


class CampaignsView:
    """The campaigns that are the agent's business."""

    def __init__(self, page: DeskPage) -> None:
        self._page = page
        self._kept = page.around.campaigns
        self._calling = Calling(self._kept)

    def routes(self) -> list[web.RouteDef]:
        """Return the routes."""
        return [
            web.get("/campaigns", self.list),
            web.get(r"/campaigns/{id:\d{1,15}}", self.show),
            web.get(r"/campaigns/{id:\d{1,15}}/chart.svg", self.chart),
            web.get(r"/campaigns/{id:\d{1,15}}/results.csv", self.csv),
            web.get(r"/campaigns/{id:\d{1,15}}/calls", self.calls),
            web.get(r"/campaigns/people/{id:\d{1,15}}", self.person),
            web.post(r"/campaigns/people/{id:\d{1,15}}/answers", self.enter),
            web.post(r"/campaigns/people/{id:\d{1,15}}/call", self.tried),
        ]

    async def list(self, request: web.Request) -> web.StreamResponse:
        """Show the campaigns, the newest first."""
        agent = await self._page.agent(request)
        found, language = await self._calling.campaigns(agent), self._page.words(request).language
        say, rules = self._page.around.say, self._kept.rules
        return self._page.respond(
            request, "campaigns.html", agent=agent, campaigns=found,
            programme=lambda code: say(code, language, "programme-name") or code.upper(),
            zones={one.programme: rules[one.programme].quiet.zone for one in found},
        )  # fmt: skip

    async def show(self, request: web.Request) -> web.StreamResponse:
        """Show what came of a campaign: a chart, and its numbers as a table."""
        agent = await self._page.agent(request)
        campaign = await self._campaign(request, agent)
        words, results = self._page.words(request), await results_of(self._kept, campaign.id)
        return self._page.respond(
            request, "campaigns_results.html", agent=agent, campaign=campaign, results=results, told=told,
            rows=[*self._rows(campaign, results, words)],
        )  # fmt: skip

    async def chart(self, request: web.Request) -> web.StreamResponse:
        """Send the chart; its own policy lets it be coloured, and nothing else."""
        agent = await self._page.agent(request)
        campaign = await self._campaign(request, agent)
        drawn = await self._drawn(
            campaign, await results_of(self._kept, campaign.id), self._page.words(request)
        )
        headers = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox"}
        return web.Response(body=drawn, content_type="image/svg+xml", headers=headers)

    async def csv(self, request: web.Request) -> web.StreamResponse:
        """Send the numbers as CSV. Its cells are names of ours and counts: none begins a spreadsheet's formula."""
        agent = await self._page.agent(request)
        campaign = await self._campaign(request, agent)
        text = (await results_of(self._kept, campaign.id)).csv()
        headers = {"Content-Disposition": f'attachment; filename="campaign-{campaign.id}.csv"'}
        return web.Response(body=b"\xef\xbb\xbf" + text.encode(), content_type="text/csv", headers=headers)

    async def calls(self, request: web.Request) -> web.StreamResponse:
        """Show whom to call: the ends of their numbers."""
        agent = await self._page.agent(request)
        campaign = await self._campaign(request, agent)
        number = min(whole(request.query.get("page", "0")), PAGES)
        people, count = await self._calling.to_call(agent, campaign.id, number * PAGE)
        return self._page.respond(
            request, "campaigns_calls.html", agent=agent, campaign=campaign, people=people, count=count,
            number=number, more=(number + 1) * PAGE < count, zone=self._kept.rules[campaign.programme].quiet.zone,
        )  # fmt: skip

    async def person(self, request: web.Request) -> web.StreamResponse:
        """Show one person with the whole number and the questions to ask; that the agent looked is recorded."""
        agent = await self._page.agent(request)
        person, given = await self._calling.open(agent, int(request.match_info["id"]), self._page.now())
        return await self._form(request, agent, person, given)

    async def enter(self, request: web.Request) -> web.StreamResponse:
        """Keep what the person answered on the telephone."""
        agent, form = await self._page.agent(request), await self._page.form(request)
        person_id = int(request.match_info["id"])
        campaign = await self._of(agent, person_id)
        survey = self._survey(campaign)
        given = {one.name: form.text(one.name) for one in survey.questions} if survey else {}
        if any(len(answer) > LONGEST_ANSWER for answer in given.values()):
            raise Malformed("malformed")
        await self._calling.enter(agent, person_id, given, self._page.now())
        return led_to(f"/desk/campaigns/{campaign.id}/calls")

    async def tried(self, request: web.Request) -> web.StreamResponse:
        """Keep how a call went that brought no answers."""
        agent, form = await self._page.agent(request), await self._page.form(request)
        person_id = int(request.match_info["id"])
        campaign = await self._of(agent, person_id)
        try:
            outcome = Outcome(form.text("outcome"))
        except ValueError:
            raise Malformed("malformed") from None
        await self._calling.tried(agent, person_id, outcome, self._page.now())
        return led_to(f"/desk/campaigns/{campaign.id}/calls")

    async def _of(self, agent: Agent, person_id: int) -> Campaign:
        return await self._calling.campaign_of(agent, person_id)

    async def _campaign(self, request: web.Request, agent: Agent) -> Campaign:
        return await self._calling.campaign(agent, int(request.match_info["id"]))

    def _survey(self, campaign: Campaign) -> Survey | None:
        return self._kept.surveys.get((campaign.programme, campaign.subject))

    async def _form(
        self, request: web.Request, agent: Agent, person: Person, given: Mapping[str, str]
    ) -> web.StreamResponse:
        campaign = await self._calling.campaign(agent, person.campaign_id)
        words = self._page.words(request)
        return self._page.respond(
            request, "campaigns_person.html", agent=agent, campaign=campaign, person=person,
            questions=[*self._questions(campaign, person.language, given, words)], outcomes=list(Outcome),
        )  # fmt: skip

    def _questions(
        self, campaign: Campaign, language: str, given: Mapping[str, str], words: DeskWords
    ) -> Iterator[Asked]:
        survey = self._survey(campaign)
        for question in survey.questions if survey else ():
            assert survey
            before = [
                self._say(campaign, words.language, f"{one.words}.{option}")
                for one in survey.questions
                for option, after in one.follows.items()
                if after == question.name
            ]
            yield Asked(
                question.name,
                self._say(campaign, language, question.words),
                {
                    option: self._say(campaign, language, f"{question.words}.{option}")
                    for option in question.follows
                },
                given.get(question.name, ""),
                " / ".join(before),
            )

    def _rows(
        self, campaign: Campaign, results: Results, words: DeskWords
    ) -> Iterator[tuple[str, str, str, str, str]]:
        """Yield the rows of the table in words."""
        survey = self._survey(campaign)
        for group, value, question, name, count in results.rows():
            asked = survey.question(question) if survey else None
            if asked is not None:
                said = self._say(campaign, words.language, f"{asked.words}.{name}")
            else:
                said = words.known(f"campaign-{name}", name)
            yield (
                words.known(f"campaign-by-{group}", group) if group else words("campaign-everybody"),
                self._value(campaign, group, value, words) or ("–" if group else ""),
                self._say(campaign, words.language, asked.words) if asked else "",
                said,
                count,
            )

    def _value(self, campaign: Campaign, group: str, value: str, words: DeskWords) -> str:
        """Return what a group's people have in common in words, or as their list had it."""
        match group:
            case "language":
                return words.known(f"language-{value}", value)
            case "channel":
                return words.known(f"channel-{CHANNELS.get(value, value)}", value)
            case "region":
                return self._page.around.say(campaign.programme, words.language, f"region-{value}") or value
        return value

    async def _drawn(self, campaign: Campaign, results: Results, words: DeskWords) -> bytes:
        from desk.campaign_chart import Bars, svg  # noqa: PLC0415 - takes half a second, and few look at charts

        states = {name: words.apart(words(f"campaign-{name}")) for name in results.states}
        every = [Bars(words.apart(words("campaign-states")), results.states, states)]
        survey = self._survey(campaign)
        for question in survey.questions if survey else ():
            options = {
                name: words.apart(self._say(campaign, words.language, f"{question.words}.{name}"))
                for name in question.follows
            }
            heading = words.apart(self._say(campaign, words.language, question.words))
            every.append(Bars(heading, results.answers.get(question.name, {}), options))
        return await asyncio.to_thread(svg, [one for one in every if one.counts], words.digits)

    def _say(self, campaign: Campaign, language: str, message: str) -> str:
        """Return the programme's words in that language, else in its own first one; an option's by `message.option`."""
        for one in (
            language,
            *sorted({key[1] for key in self._kept.catalogues if key[0] == campaign.programme}),
        ):
            catalogue = self._kept.catalogues.get((campaign.programme, one, False))
            if catalogue is not None:
                name, dot, option = message.partition(".")
                return catalogue.attribute(name, option) if dot else catalogue.text(name)
        return message
