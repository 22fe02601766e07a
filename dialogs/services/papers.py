"""Checklists: whose list it is, what was answered, what is missing. Kept for the person, whichever phone they use."""

import hmac
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta

import msgspec

from dialogs.checklists import HAVE, is_too_old, missing, next_item, oldest, options_of, progress
from dialogs.model import PaperList
from dialogs.services import Resources, Run, Service
from dialogs.visit import OpenList, Row, Visit
from documents.papers import Calendar, Event, Paper, Section, encode

KIND = "list"
ME = "me"
NOBODY = "nobody"  # a list gone through afresh each time, of which nothing is kept
RELATIONS = (ME, "child", "mother", "father", "spouse", "other")
CODES_A_DAY = 5
REMIND_AFTER = timedelta(days=7)
REMIND_AT = time(10)

_NO_CODE = b"-"  # asks whether the day has room: no code's sign is this
_PLACES = frozenset({"item", "complete", "missing", "unavailable"})
OUTCOMES = {
    "whose_lists": frozenset({"whose", "unavailable"}),
    "open_list": _PLACES | {"code", "begun"},
    "check_list_code": _PLACES | {"wrong", "locked"},
    "list_place": _PLACES,
    "note_item": _PLACES | {"dated"},
    "note_date": _PLACES | {"too_old"},
    "restart_list": _PLACES,
    "look_at_item": _PLACES,
    "send_list": frozenset({"sent", "unavailable"}),
}


class KeptList(msgspec.Struct):
    """A list's progress; somebody else's is behind a code."""

    marks: dict[str, str] = msgspec.field(default_factory=dict)
    code: str = ""
    begun: str = ""  # key of the turn that was shown the code: the same turn again is shown it again


class Papers:
    """Walks through a programme's checklists. Given: `list`, and where nobody is asked for it `whose`."""

    def __init__(self, resources: Resources) -> None:
        self._resources = resources

    def services(self) -> dict[str, Service]:
        """Return the calls by the names that trees use."""
        calls = {
            "whose_lists": self.whose,
            "open_list": self.open,
            "check_list_code": self.check_code,
            "list_place": _with_list(self.place),
            "note_item": _with_list(self.note),
            "note_date": _with_list(self.note_date),
            "restart_list": _with_list(self.restart),
            "look_at_item": _with_list(self.look),
        }
        local = {name: Service(run, OUTCOMES[name], local=True) for name, run in calls.items()}
        return local | {"send_list": Service(_with_list(self.send), OUTCOMES["send_list"])}

    async def whose(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Bring the person's own list and those of others, each with how far it has come."""
        papers = visit.programme.checklists[given["list"]]
        visit.private.rows = []
        for relation in RELATIONS:
            kept = await self._kept(visit, papers, relation)
            had, needed = progress(papers, kept.marks, visit.region, visit.today) if kept.marks else (0, 0)
            visit.private.rows.append(Row(relation, {"relation": relation, "had": had, "needed": needed}))
        return "whose"

    async def open(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Open a list where it was left; a new one for somebody else gets its code, an old one asks for it."""
        papers, relation = _meant(visit, given)
        private = visit.private
        private.list = None  # of somebody else's list nothing is there before its code
        if relation == NOBODY:
            private.list = OpenList(papers.name, relation)
            return self._at(visit)
        if relation == ME:
            kept = await self._kept(visit, papers, relation)
            private.list = OpenList(papers.name, relation, "", kept.marks)
            return self._at(visit)
        begun = visit.key.hex()
        code = f"{int.from_bytes(visit.vault.sign(f'{papers.name} {relation} {begun}'.encode()), 'big') % 10_000:04}"

        def begin(kept: KeptList) -> None:
            if not kept.code:
                kept.code, kept.begun = code, begun

        kept = await self._change(visit, papers.name, relation, begin)
        if kept.begun != begun:
            return "code"
        private.list = OpenList(papers.name, relation, "", kept.marks)
        private.facts = {**private.facts, "list_code": kept.code}
        return "begun"

    async def check_code(self, visit: Visit, given: Mapping[str, str]) -> str:
        """Open somebody else's list if the code typed is its own; five wrong ones close it until tomorrow."""
        papers, relation = _meant(visit, given)
        sessions, typed = self._resources.sessions, visit.private.slots.pop("code", "")
        asker = f"{visit.address} {visit.programme.code} {papers.name} {relation}"
        day, sign = visit.today.isoformat(), visit.vault.sign(typed.encode())
        if not await sessions.looked_up(asker, _NO_CODE, CODES_A_DAY, day):
            return "locked"
        kept = await self._kept(visit, papers, relation)
        if not kept.code or not hmac.compare_digest(typed, kept.code):
            await sessions.count_lookup(asker, sign, day)
            return "wrong" if await sessions.looked_up(asker, _NO_CODE, CODES_A_DAY, day) else "locked"
        visit.private.list = OpenList(papers.name, relation, "", kept.marks)
        return self._at(visit)

    async def place(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Go to the first item without an answer."""
        return self._at(visit)

    async def note(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Keep the answer to an item; for a paper that may be too old, its date is asked first."""
        answer, item = visit.session.slots.pop("walk", ""), visit.item
        if answer not in options_of(item):  # the list was changed while this one stood on the screen
            return self._at(visit)
        if answer == HAVE and item.months:
            visit.private.facts = {**visit.private.facts, "oldest": oldest(item, visit.today).isoformat()}
            return "dated"
        await self._mark(visit, {item.name: answer})
        return self._at(visit)

    async def note_date(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Keep a paper with the day that stands on it."""
        item, dated = visit.item, date.fromisoformat(visit.private.slots.pop("dated"))
        await self._mark(visit, {item.name: f"{HAVE}:{dated.isoformat()}"})
        return "too_old" if is_too_old(item, dated, visit.today) else self._at(visit)

    async def restart(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Begin the list anew."""
        await self._mark(visit, dict.fromkeys(visit.marks, ""))
        return self._at(visit)

    async def look(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Go to the missing item that was picked; the others of its group are asked for again after it."""
        opened, papers = visit.private.list, visit.papers
        assert opened
        assert papers
        opened.at = visit.session.slots.pop("lacks", opened.at)
        group = visit.item.one_of
        again = {item.name for item in papers.items if group and item.one_of == group} | {opened.at}
        await self._mark(visit, dict.fromkeys(again, ""))
        return "item"

    async def send(self, visit: Visit, _given: Mapping[str, str]) -> str:
        """Send what is missing: as an SMS, or into the chat with a paper to print and an entry for the calendar."""
        papers = visit.papers
        assert papers
        words = self._resources.words[visit.programme.code]
        small = visit.channel.small
        catalogue = visit.programme.catalogues[visit.session.language, small]
        lacking = missing(papers, visit.marks, visit.region, visit.today)
        names = [catalogue.attribute(f"{papers.name}-{item.name}", "name", visit.facts) for item in lacking]
        text = words.say(visit, "papers-sms", small=small, names="\n".join(f"- {name}" for name in names))
        if small:
            await self._resources.send(visit, text)
            return "sent"
        heading = catalogue.text("papers-file", visit.facts)
        paper = Paper("papers", visit.session.language, heading, [Section("", names)])
        await self._resources.send(visit, text, attachment=encode(paper))
        start = datetime.combine(visit.today + REMIND_AFTER, REMIND_AT, visit.programme.timezone)
        event = Event(
            uid=f"{visit.key.hex()}@coverline",
            title=heading,
            note="\n".join(names),
            start=start,
            end=start + timedelta(minutes=30),
            alarm_minutes=60,
        )
        calendar = Calendar("papers", [event], str(visit.programme.timezone), visit.now)
        reminder = words.say(visit, "papers-calendar", small=small)
        await self._resources.send(visit, reminder, attachment=encode(calendar), about="calendar")
        return "sent"

    def _at(self, visit: Visit) -> str:
        """Go to the first item without an answer; return how the list stands."""
        opened, papers = visit.private.list, visit.papers
        assert opened
        assert papers
        after = next_item(papers, opened.marks, visit.region, visit.today)
        opened.at = after.name if after else ""
        if after:
            return "item"
        lacking = len(missing(papers, opened.marks, visit.region, visit.today))
        visit.private.facts = {**visit.private.facts, "lacking": lacking}
        return "missing" if lacking else "complete"

    async def _kept(self, visit: Visit, papers: PaperList, relation: str) -> KeptList:
        found = await self._resources.records.get(
            visit.address, visit.programme.code, KIND, f"{papers.name}:{relation}"
        )
        return msgspec.json.decode(found.value, type=KeptList) if found else KeptList()

    async def _mark(self, visit: Visit, answers: Mapping[str, str]) -> None:
        """Keep answers, an empty one being none; what was answered on the person's other phone meanwhile stays."""
        opened = visit.private.list
        assert opened

        def mark(kept: KeptList) -> None:
            every = {**kept.marks, **answers}
            kept.marks = {name: answer for name, answer in every.items() if answer}

        if opened.whose == NOBODY:
            mark(kept := KeptList(opened.marks))
        else:
            kept = await self._change(visit, opened.name, opened.whose, mark)
        opened.marks = kept.marks

    async def _change(
        self, visit: Visit, name: str, relation: str, change: Callable[[KeptList], None]
    ) -> KeptList:
        """Change what is kept of a list, and return it."""

        def changed(before: bytes | None) -> bytes:
            kept = msgspec.json.decode(before, type=KeptList) if before else KeptList()
            change(kept)
            return msgspec.json.encode(kept)

        key, now = f"{name}:{relation}", visit.now.astimezone(UTC)
        records = self._resources.records
        after = await records.change(visit.address, visit.programme.code, KIND, key, changed, now)
        assert after is not None
        return msgspec.json.decode(after, type=KeptList)


def _meant(visit: Visit, given: Mapping[str, str]) -> tuple[PaperList, str]:
    """Return the list that is to be opened, and whose it is: as given, else as picked."""
    return visit.programme.checklists[given["list"]], given.get("whose") or visit.session.slots.get(
        "whose", ME
    )


def _with_list(run: Run) -> Run:
    """Return the call for a list that is open; a session may have lost its private part, and then it is not."""

    async def guarded(visit: Visit, given: Mapping[str, str]) -> str:
        return await run(visit, given) if visit.papers else "unavailable"

    return guarded
