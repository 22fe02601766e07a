"""The product without its channels: opens what is kept and asked, in order, and closes it in reverse."""

import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

import aiohttp

from app.installation import open_installation
from app.settings import Settings
from coverage_backend.client import CoverageClient
from desk.campaign_answers import Answering as CampaignAnswers
from desk.campaign_questions import Survey
from desk.campaign_rules import CampaignRules, read_rules
from desk.campaigns import Campaigns
from desk.desk import Desk
from desk.notices import Catalogues, Notices
from desk.tiers import Offices, read_offices
from dialogs import owing
from dialogs.assistant import Assistant
from dialogs.load import load_programmes
from dialogs.model import Programme
from dialogs.services import Resources, Service, offered
from dialogs.services.files import Files
from dialogs.surveys import survey_of
from dialogs.wording import Words
from state.centres import Centres
from state.database import Database
from state.dropped import Dropped
from state.links import Links
from state.outbox import Outbox
from state.owed import Owed
from state.people import People
from state.pipeline import Pipeline
from state.records import Records
from state.sessions import Sessions
from state.valkey import embedded_valkey, refuse_lossy
from state.vault import Vault

Clock = Callable[[], float]


class FaultyProgramme(Exception):
    """A programme's data has mistakes: `coverline check` names them all."""


@dataclass(frozen=True, slots=True)
class Product:
    """What channels and workers are built from."""

    settings: Settings
    clock: Clock
    vault: Vault
    redis_url: str
    pipeline: Pipeline
    sessions: Sessions
    outbox: Outbox
    owed: Owed
    people: People
    resources: Resources
    desk: Desk
    campaigns: Campaigns
    http: aiohttp.ClientSession
    backends: Mapping[str, CoverageClient]
    programmes: Mapping[str, Programme]
    words: Mapping[str, Words]
    assistant: Assistant


@asynccontextmanager
async def open_product(
    settings: Settings, urls: Mapping[str, str], clock: Clock = time.time
) -> AsyncIterator[Product]:
    """Yield the product; `urls` are the coverage backends by programme. Raises FaultyProgramme before anything opens."""
    programmes = read_programmes(settings)
    async with AsyncExitStack() as stack:
        here = await stack.enter_async_context(open_installation(settings))
        database, vault = here.database, here.vault
        redis_url = settings.redis_url or await stack.enter_async_context(embedded_valkey(settings.data_dir))
        pipeline = Pipeline(redis_url)
        await pipeline.start()
        stack.push_async_callback(pipeline.close)
        await refuse_lossy(pipeline)
        http = await stack.enter_async_context(aiohttp.ClientSession())
        sessions, people = Sessions(pipeline, vault), People(database, vault)
        outbox = Outbox(database, vault)
        owed = Owed(database, vault, outbox)
        backends = {
            code: CoverageClient(
                urls[code],
                token=settings.coverage_token(code),
                insurer=programme.insurer,
                session=http,
                clock=clock,
                zone=programme.timezone,
            )
            for code, programme in programmes.items()
            if code in urls
        }
        desk = open_desk(programmes, database, vault, outbox, clock, http, settings.call_url)
        words = {code: Words(programme) for code, programme in programmes.items()}
        campaigns = open_campaigns(programmes, database, vault, outbox)
        resources = Resources(
            backends, people, Records(database, vault), Links(database, vault), Centres(database, vault),
            sessions, outbox, owed, words, Files(), CampaignAnswers(campaigns), desk.asking, desk.offices,
            Dropped(pipeline, vault),
        )  # fmt: skip
        owed_answers = owing.OwedAnswers(owed, sessions, desk.asking, clock)
        services: dict[str, Service] = {
            **offered.services(resources),
            **owed_answers.services(),
        }
        assistant = Assistant(programmes, words, sessions, vault, services, owed_answers, clock)
        yield Product(
            settings, clock, vault, redis_url, pipeline, sessions, outbox, owed, people, resources, desk, campaigns, http, backends,
            programmes, words, assistant,
        )  # fmt: skip


def open_campaigns(
    programmes: Mapping[str, Programme], database: Database, vault: Vault, outbox: Outbox
) -> Campaigns:
    """Return the campaigns of the programmes that are served. Raises FaultyProgramme for faulty data."""
    rules: dict[str, CampaignRules] = {}
    surveys: dict[tuple[str, str], Survey] = {}
    for code, programme in programmes.items():
        codes = {alias.name: alias.code for alias in programme.aliases if alias.name}
        try:
            rules[code] = read_rules(programme.folder, code, programme.timezone, codes)
            surveys |= {
                (code, name): survey_of(programme, about.dialog)
                for name, about in rules[code].subjects.items()
                if about.dialog
            }
        except ValueError as error:
            raise FaultyProgramme(str(error)) from error
    return Campaigns(database, vault, outbox, rules, surveys, catalogues_of(programmes))


def catalogues_of(programmes: Mapping[str, Programme]) -> Catalogues:
    """Return the texts of all programmes by code, language and smallness."""
    return {
        (code, language, small): catalogue
        for code, programme in programmes.items()
        for (language, small), catalogue in programme.catalogues.items()
    }


def open_desk(
    programmes: Mapping[str, Programme],
    database: Database,
    vault: Vault,
    outbox: Outbox,
    clock: Clock,
    http: aiohttp.ClientSession,
    call_url: str,
) -> Desk:
    """Return the desk of the programmes that have agents; `call_url` is their telephone exchange's."""
    catalogues = catalogues_of(programmes)
    codes = {code: programme.aliases[0].code for code, programme in programmes.items() if programme.aliases}
    return Desk.of(
        database, vault, outbox, read_all_offices(programmes), Notices(catalogues, codes), clock,
        http=http, call_url=call_url,
    )  # fmt: skip


def read_all_offices(programmes: Mapping[str, Programme]) -> dict[str, Offices]:
    """Return the offices of the programmes that have agents. Raises FaultyProgramme for faulty data."""
    found = {}
    for code, programme in programmes.items():
        try:
            offices = read_offices(programme.folder, code, programme.timezone)
        except ValueError as error:
            raise FaultyProgramme(str(error)) from error
        if offices is not None:
            found[code] = offices
    return found


def outcomes() -> dict[str, frozenset[str]]:
    """Return every service that a tree may call, with its outcomes."""
    return offered.outcomes() | owing.OUTCOMES


def read_programmes(settings: Settings) -> dict[str, Programme]:
    """Return the programmes to serve; raise FaultyProgramme for the first that cannot be served as it is."""
    programmes = load_programmes(settings.programmes, settings.programmes_dir)
    for programme in programmes.values():
        faults = programme.faults + [
            fault for texts in programme.catalogues.values() for fault in texts.faults
        ]
        if faults:
            raise FaultyProgramme(f"{faults[0]} (`coverline check` names all mistakes)")
    return programmes
