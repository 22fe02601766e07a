"""The demo as tests drive it: its clock, the funds' switches, and calls that begin as if nobody had called before."""

import re
import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta

import aiohttp
from callers import House
from sqlalchemy import delete, update

from app.demo import Demo, invite_centres, store_path
from app.settings import DEMO_ADMIN_TOKEN
from desk.campaign_people import Invited
from desk.campaign_tables import campaigns, stops
from desk.campaigns import PAUSED, Campaigns, NewCampaign
from desk.case import code_of
from ussd_gateway.simulator.handset import Handset
from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.transcript import Transcript

MORNING = datetime(2026, 11, 22, 6, 30, tzinfo=UTC).timestamp()


class Clock:
    """Seconds since the epoch, as the test says; it stands still by itself."""

    def __init__(self) -> None:
        self.seconds = MORNING

    def __call__(self) -> float:
        """Return the time."""
        return self.seconds

    def pass_time(self, seconds: float) -> None:
        """Let so many seconds pass."""
        self.seconds += seconds


class Fund:
    """The reference backend's switches: what a fund's operator could do to it."""

    def __init__(self, demo: Demo | House) -> None:
        self._demo = demo

    async def fail(self, programme: str, kind: str, seconds: float = 30) -> None:
        """Switch a fault on, or off with `none`."""
        await self.put(programme, "$fault", {"kind": kind, "seconds": seconds})

    async def obey(self, remarks: Iterable[str]) -> list[str]:
        """Switch on the faults that a transcript's remarks name, `# fault kz 500`; return the programmes that fail.

        `# fault kz taken 3`: those that take their time take three seconds. `# full kz kz-clinic-5.therapist`: that doctor
        has no free time.
        """
        faults = [
            fault for remark in remarks if (fault := re.fullmatch(r"# fault (\w+) (\S+)( \d+)?", remark))
        ]
        for fault in faults:
            await self.fail(fault[1], fault[2], int(fault[3] or 30))
        for remark in remarks:
            if full := re.fullmatch(r"# full (\w+) (\S+)", remark):
                await self.fill(full[1], full[2])
        return [fault[1] for fault in faults]

    async def fill(self, programme: str, doctor: str) -> None:
        """Have all free times of a doctor's taken."""
        product = self._demo.product
        now = datetime.fromtimestamp(product.clock(), UTC)
        slots = await product.backends[programme].free_slots(doctor, now, now + timedelta(days=15), within=5)
        for slot in slots:
            taken = {"schedule": {"reference": f"Schedule/{doctor}"}, "status": "busy"}
            between = {"start": slot.start.isoformat(), "end": slot.end.isoformat()}
            await self.put(
                programme, f"Slot/{slot.id}", {"resourceType": "Slot", "id": slot.id, **taken, **between}
            )

    async def put(self, programme: str, path: str, body: dict[str, object]) -> None:
        """Put a resource or a fault with the admin's token."""
        headers = {"Authorization": f"Bearer {DEMO_ADMIN_TOKEN}", "Content-Type": "application/fhir+json"}
        async with (
            aiohttp.ClientSession(headers=headers) as http,
            http.put(f"{self._demo.url}/fhir/{programme}/{path}", json=body) as response,
        ):
            assert response.status in (200, 201), await response.text()


async def invite(kept: Campaigns, phone: str, remarks: Iterable[str]) -> None:
    """Have a phone in the campaigns that a transcript names, `# campaign ru checkup`, and in no other; it said nothing before.

    They are paused: whether a message arrives is none of the conversation's business.
    """
    await kept.wishes.forget(phone)
    async with kept.database.write() as connection:
        await connection.execute(delete(stops))
    now = datetime.fromtimestamp(MORNING, UTC)
    for remark in remarks:
        if named := re.fullmatch(r"# campaign (\w+) (\w+)", remark):
            new = NewCampaign(named[1], "fund", "Test", named[2])
            campaign = await kept.plan(new, [Invited(phone, "sms", "ru")], now)
            async with kept.database.write() as connection:
                await connection.execute(update(campaigns).values(state=PAUSED))
            assert campaign.id


@asynccontextmanager
async def afresh(demo: Demo, phone: str, call: Transcript) -> AsyncIterator[Handset]:
    """Yield a phone that nothing is known of, while the funds have the faults that the transcript names.

    What was booked at the funds and filed with them in another call is gone.
    """
    await demo.product.sessions.forget(phone)
    await demo.product.desk.asking.forget(phone, datetime.fromtimestamp(MORNING, UTC))
    await demo.product.people.forget(phone)
    await invite(demo.product.campaigns, phone, call.remarks)
    for code in demo.product.backends:
        with closing(sqlite3.connect(store_path(demo.product.settings.data_dir, code))) as fund, fund:
            fund.execute("DELETE FROM documents")
    # A year on, every check is forgotten, and so is a code that was not used.
    await demo.product.resources.centres.purge(datetime.fromtimestamp(MORNING, UTC) + timedelta(days=365))
    await invite_centres(demo.product, demo.product.clock)
    codes = [alias.code for programme in demo.product.programmes.values() for alias in programme.aliases]
    funds = Fund(demo)
    failing = await funds.obey(call.remarks)
    async with Network(demo.url, codes=codes) as mobile:
        yield mobile.handset(phone)
    for programme in failing:
        await funds.fail(programme, "none")


async def steadied(demo: Demo, phone: str, text: str) -> str:
    """Return the text with numbers that no two runs have the same: applications counted from 10000001, cases from 1000001."""
    records = demo.product.resources.records
    filed = [one for code in demo.product.backends for one in await records.all(phone, code, "application")]
    for at, record in enumerate(filed, 10_000_001):
        text = text.replace(record.key, str(at))
        text = re.sub(rf"(?<![\d.]){record.key[-4:]}(?!\d)", str(at)[-4:], text)
    for at, case in enumerate(reversed(await demo.product.desk.asking.of_person(phone)), 1_000_001):
        text = text.replace(case.number, str(at))
        text = re.sub(rf"(?<!\d){code_of(demo.product.vault, case.number)}(?!\d)", "1234", text)
    return text
