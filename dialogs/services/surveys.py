"""Surveys that a campaign asks, and whether the person wants such messages at all."""

from collections.abc import Mapping
from datetime import UTC

from desk.campaign_people import Insured, Invited
from dialogs.facts import PROVEN
from dialogs.services import Resources, Service, asked
from dialogs.services.renewals import Renewals
from dialogs.visit import Visit

OUTCOMES = {
    "open_survey": frozenset({"open", "again", "uninvited", "unavailable"}),
    "survey_answer": frozenset({"kept", "uninvited", "unavailable"}),
    "put_off_survey": frozenset({"done", "unavailable"}),
    "messages_wanted": frozenset({"wanted", "unwanted", "unsaid", "unavailable"}),
    "take_messages": frozenset({"taken", "unavailable"}),
    "stop_messages": frozenset({"stopped", "unavailable"}),
}


class Surveys:
    """Every call may be made twice: an answer replaces itself, and so does a wish."""

    def __init__(self, resources: Resources) -> None:
        self._answering = resources.surveys
        self._wishes = resources.surveys.wishes
        self._reminders = Renewals(resources)

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        calls = {
            "open_survey": self.open,
            "survey_answer": self.answer,
            "put_off_survey": self.put_off,
            "messages_wanted": self.wanted,
            "take_messages": self.take,
        }
        local = {name: Service(run, OUTCOMES[name], local=True) for name, run in calls.items()}
        return local | {"stop_messages": Service(self.stop, OUTCOMES["stop_messages"])}

    async def open(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Return how the survey stands for the person: `again` if they answered before."""
        now = visit.now.astimezone(UTC)
        return await self._answering.open(visit.address, visit.programme.code, given["survey"], now)

    async def answer(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Keep what was chosen in the state that `with.question` names; each answer by itself, as calls break off."""
        option = visit.private.slots.get(given["question"], "")
        if not option:
            return "unavailable"  # the session lost its private part
        kept = await self._answering.answer(
            visit.address,
            visit.programme.code,
            given["survey"],
            given["question"],
            option,
            visit.now.astimezone(UTC),
        )
        return "kept" if kept else "uninvited"

    async def put_off(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Keep that the person will answer another time."""
        now = visit.now.astimezone(UTC)
        await self._answering.put_off(visit.address, visit.programme.code, given["survey"], now)
        return "done"

    async def wanted(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Return whether the person wants messages, as they said on any of their channels."""
        match await self._wishes.standing(visit.address, visit.programme.code):
            case None:
                return "unsaid"
            case wants:
                return "wanted" if wants else "unwanted"

    async def take(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Keep that the person wants messages here; whom they are insured as, if this phone is proven for them."""
        insured = None
        if visit.private.level == PROVEN and visit.private.number:
            who = asked(visit)
            insured = Insured(who.system, who.value)
        channel = "sms" if visit.channel.small else visit.channel.name
        one = Invited(visit.address, channel, visit.session.language, visit.region, insured)
        await self._wishes.agree(visit.programme.code, one, visit.now.astimezone(UTC))
        return "taken"

    async def stop(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Send nothing of the fund's own accord any more: no campaign's message, and no reminder of a card either."""
        await self._wishes.stop(visit.address, visit.now.astimezone(UTC))
        await self._reminders.stop(visit, given)
        return "stopped"
