"""The agents' page, with what it must know of programmes and phones."""

from collections.abc import Sequence
from datetime import UTC, datetime

from aiohttp import web

from app.channels import ussd_route
from app.phones.page import VENDOR
from app.product import Product
from app.programme_words import said
from desk.canned import CannedAnswer, canned_answers, known_values
from desk.case import Case, Packet
from desk.web.application import desk_app
from desk.web.surroundings import PhonePage, Surroundings
from dialogs.turn import Option, Wording
from i18n.catalogue import Catalogue
from ussd_gateway.gsm7 import measure
from ussd_gateway.paging import DoesNotFit


def desk_page(product: Product) -> web.Application:
    """Return the page of the product's desk."""
    texts = ProgrammeTexts(product)
    return desk_app(
        Surroundings(
            product.desk,
            product.pipeline,
            product.clock,
            texts.say,
            texts.phone_pages,
            texts.canned,
            VENDOR,
            product.campaigns,
        )
    )


class ProgrammeTexts:
    """What the page asks about a programme's words."""

    def __init__(self, product: Product) -> None:
        self._programmes = product.programmes
        self._clock = product.clock
        self._route = ussd_route(product)
        self._budget = product.settings

    def say(self, programme: str, language: str, message: str) -> str:
        """Return the words of a message in that language, else in English; empty if there are none without values."""
        return said(self._programmes, programme, language, message)

    def phone_pages(self, programme: str, language: str, text: str) -> Sequence[PhonePage]:
        """Return the pages on which a keypad phone shows an answer; none for a language that the programme lacks."""
        known = self._programmes.get(programme)
        catalogue = known.catalogues.get((language, True)) if known else None
        if catalogue is None:
            return ()
        try:
            laid = self._route.pages(worded(text, language, catalogue))
        except DoesNotFit:
            return ()
        return [PhonePage(page, *self._measured(page)) for page in laid]

    def canned(self, case: Case, packet: Packet) -> Sequence[CannedAnswer]:
        """Return the ready-made answers for a case, with what is known filled in."""
        known = self._programmes.get(case.programme)
        catalogue = known.catalogues.get((case.language, False)) if known else None
        if known is None or catalogue is None:
            return ()
        today = datetime.fromtimestamp(self._clock(), UTC).astimezone(known.timezone).date()
        return canned_answers(catalogue, known_values(packet, known.facts_on(today, case.region)))

    def _measured(self, page: str) -> tuple[int, int]:
        measured = measure(page)
        return measured.units, self._route.budget.of(measured.alphabet)


def worded(text: str, language: str, catalogue: Catalogue) -> Wording:
    """Return an answer as a screen with the ways out that every screen has."""
    ways = ("back", "home", "more", "language", "agent")
    roads = tuple(Option(name, catalogue.attribute("roads", name)) for name in ways)
    return Wording("", text, (), roads, home=False, final=False, language=language)
