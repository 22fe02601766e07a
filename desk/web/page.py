"""What every view of the page stands on: who is signed in, what they typed, and how it is rendered."""

import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from desk.agents import Agent
from desk.case import FILE_BYTES, File
from desk.web.sittings import SECONDS, Sittings
from desk.web.surroundings import Surroundings
from desk.web.words import DeskWords, chosen, direction, languages, words_of

COOKIE = "desk_session"
FILES = 5  # that one answer may have
FORM_BYTES = FILES * FILE_BYTES + 2**20
ID_DIGITS = 15


class SignedOut(Exception):
    """Nobody is signed in at this browser, or not any more."""


class Malformed(Exception):
    """A form or an address that the page itself never sends; its argument is the id of the sentence that says why."""


class Form:
    """What came with a POST."""

    def __init__(self, fields: Mapping[str, str], files: tuple[File, ...]) -> None:
        self._fields = fields
        self.files = files

    def text(self, name: str) -> str:
        """Return a field's words, empty if there are none."""
        return self._fields.get(name, "")

    def number(self, name: str) -> int:
        """Return a field's whole number; raise Malformed if it has none."""
        return whole(self.text(name))


class DeskPage:
    """One page for all agents."""

    def __init__(self, surroundings: Surroundings) -> None:
        self.around = surroundings
        self.desk = surroundings.desk
        self.sittings = Sittings(surroundings.pipeline)
        self._templates = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            autoescape=select_autoescape(),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(
            direction=direction, languages=languages(), language_name=language_name
        )

    def now(self) -> datetime:
        """Return the time."""
        return datetime.fromtimestamp(self.around.clock(), UTC)

    async def agent(self, request: web.Request) -> Agent:
        """Return who asks; raise SignedOut if nobody is signed in."""
        id_ = await self.sittings.agent_id(request.cookies.get(COOKIE, ""))
        agent = await self.desk.agents.agent(id_) if id_ is not None else None
        if agent is None:
            raise SignedOut
        return agent

    def words(self, request: web.Request) -> DeskWords:
        """Return the page's words in the agent's language."""
        return words_of(chosen(request))

    def render(self, request: web.Request, template: str, **given: Any) -> str:
        """Return the template's HTML."""
        words = self.words(request)
        common = {"t": words, "language": words.language, "now": self.now(), "path": request.path}
        return self._templates.get_template(template).render(common | given)

    def respond(self, request: web.Request, template: str, status: int = 200, **given: Any) -> web.Response:
        """Return the template as a response."""
        return web.Response(
            text=self.render(request, template, **given), status=status, content_type="text/html"
        )

    async def form(self, request: web.Request) -> Form:
        """Return what was posted; raise Malformed for what is no form."""
        try:
            posted = await request.clone(client_max_size=FORM_BYTES).post()
        except (
            ValueError,
            LookupError,
            KeyError,
            AssertionError,
            web.RequestPayloadError,
        ) as error:  # no UTF-8, no such charset, no multipart, not pressed by what its headers say
            raise Malformed("malformed") from error
        files, fields = [], {}
        for name, value in posted.items():
            if isinstance(value, web.FileField):
                with value.file:
                    data = value.file.read(FILE_BYTES + 1)
                if value.filename or data:
                    files.append(File(printable(value.filename) or "file", value.content_type, data))
            elif isinstance(value, str):
                fields[name] = value
        if len(files) > FILES:
            raise Malformed("too_many_files")
        return Form(fields, tuple(files))

    def sit(self, response: web.StreamResponse, token: str, *, secure: bool) -> None:
        """Have the browser keep the session's token."""
        response.set_cookie(
            COOKIE, token, max_age=SECONDS, path="/desk", httponly=True, samesite="Strict", secure=secure
        )


def fragment(request: web.Request) -> bool:
    """Return whether the page's own script asks, which wants a part of it."""
    return request.headers.get("HX-Request") == "true"


def led_to(address: str) -> web.Response:
    """Return the way to another page of the desk (303, RFC 9110, 15.4.4)."""
    return web.Response(status=303, headers={"Location": address})


def whole(text: str) -> int:
    """Return the number that is written in plain digits; raise Malformed for anything else."""
    if not (text.isascii() and text.isdigit() and len(text) <= ID_DIGITS):
        raise Malformed("malformed")
    return int(text)


def case_id(request: web.Request) -> int:
    """Return the case's id of an address; raise a 404 for what is no id."""
    text = request.match_info["id"]
    if not (text.isascii() and text.isdigit() and len(text) <= ID_DIGITS):
        raise web.HTTPNotFound
    return int(text)


def printable(text: str) -> str:
    """Return the text in one line without signs that are no text."""
    return "".join(sign for sign in text if sign.isprintable()).strip()


def latin_digits(text: str) -> str:
    """Return the text with every script's digits as 0 to 9."""
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


def language_name(language: str) -> str:
    """Return what a language calls itself."""
    return words_of(language)("language-name")
