"""One bounded exchange with a fund's system: bytes out, bytes in, every failure one of our errors."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp

from coverage_backend.codes import BODY_LIMIT, FHIR_JSON
from coverage_backend.errors import (
    BackendClosed,
    BackendConflict,
    BackendGarbled,
    BackendRefused,
    BackendSlow,
    BackendUnavailable,
)

OK = frozenset({200, 201, 202})
"""The standard's page and its own feature test disagree on the code of a reply: any of them will do."""
TRIES = 2
"""A pooled connection may have been closed from the other side meanwhile: then it is worth a second one."""


class Wire:
    """The way to one FHIR server. The session's owner closes it, not we."""

    def __init__(self, base_url: str, *, token: str | None, session: aiohttp.ClientSession) -> None:
        self._base_url = base_url.rstrip("/")
        self._session = session
        # identity: a body must not grow a thousandfold after its size was counted
        # no-cache: some servers keep the results of a search, and what was just written is not among them
        self._headers = {"Accept": FHIR_JSON, "Accept-Encoding": "identity", "Cache-Control": "no-cache"}
        if token:
            self._headers["Authorization"] = f"Bearer {token}"

    async def get(self, path: str) -> bytes:
        """Return the body at a path, which never holds a person's number."""
        return await self._exchange("GET", path, None, {})

    async def post(self, path: str, body: bytes) -> bytes:
        """Return the body answered to a resource."""
        return await self._exchange("POST", path, body, {"Content-Type": FHIR_JSON})

    async def bundle(self, body: bytes) -> bytes:
        """Return the body answered to a batch or a transaction."""
        return await self._exchange("POST", "", body, {"Content-Type": FHIR_JSON})

    async def create(self, kind: str, body: bytes, *, if_none_exist: str) -> bytes:
        """Return the body answered to a resource that is to be made unless a search finds one already.

        https://hl7.org/fhir/R4/http.html#ccreate
        """
        headers = {"Content-Type": FHIR_JSON, "If-None-Exist": if_none_exist}
        return await self._exchange("POST", kind, body, headers)

    def local(self, url: str) -> str:
        """Return the path of a link that this server gave; raise BackendGarbled if it leads elsewhere."""
        path = url.removeprefix(self._base_url)
        if path == url and "://" in url:
            raise BackendGarbled("a link that leads elsewhere")
        return path.lstrip("/")

    async def search(self, kind: str, form: dict[str, str]) -> bytes:
        """Return the body answered to a search whose values stay out of the URL."""
        return await self._exchange("POST", f"{kind}/_search", aiohttp.FormData(form), {})

    async def _exchange(
        self, method: str, path: str, data: bytes | aiohttp.FormData | None, headers: dict[str, str]
    ) -> bytes:
        url = f"{self._base_url}{path}" if path[:1] in {"", "?"} else f"{self._base_url}/{path}"
        headers = {**self._headers, **headers}
        for left in reversed(range(TRIES)):
            try:
                async with self._session.request(
                    method, url, data=data, headers=headers, allow_redirects=False
                ) as response:
                    judge(response.status)
                    return await bounded(response)
            except (aiohttp.ServerDisconnectedError, ConnectionResetError) as fault:
                if not left:
                    raise BackendUnavailable(type(fault).__name__) from None
            except TimeoutError:
                raise
            except aiohttp.ClientPayloadError:
                raise BackendUnavailable("the answer broke off") from None
            except aiohttp.ClientResponseError as fault:
                raise BackendGarbled(f"no HTTP answer: {type(fault).__name__}") from None
            except (aiohttp.ClientError, OSError) as fault:
                raise BackendUnavailable(type(fault).__name__) from None
        raise AssertionError("unreachable: the last try returns or raises")


def judge(status: int) -> None:
    """Raise the error that an HTTP status stands for, none for success."""
    if status in OK:
        return
    if status >= 500 or status in {408, 425, 429}:  # noqa: PLR2004
        raise BackendUnavailable(f"HTTP {status}")
    if 300 <= status < 400:  # noqa: PLR2004
        raise BackendGarbled(f"HTTP {status}: it leads elsewhere")
    if status in {401, 403}:
        raise BackendClosed(f"HTTP {status}")
    raise (BackendConflict if status in {409, 412} else BackendRefused)(f"HTTP {status}")


async def bounded(response: aiohttp.ClientResponse) -> bytes:
    """Return the body; raise BackendGarbled as soon as it is longer than we read."""
    body = bytearray()
    async for chunk in response.content.iter_any():
        body += chunk
        if len(body) > BODY_LIMIT:
            response.close()
            raise BackendGarbled("the answer has no end")
    return bytes(body)


@asynccontextmanager
async def deadline(within: float) -> AsyncIterator[None]:
    """Give what is inside that many seconds, all together; then raise BackendSlow."""
    try:
        async with asyncio.timeout(within):
            yield
    except TimeoutError:
        raise BackendSlow(f"no answer within {within:.1f} s") from None


@asynccontextmanager
async def together() -> AsyncIterator[asyncio.TaskGroup]:
    """Yield a group for requests under way at one time; the first that fails ends the others, and its error is raised."""
    try:
        async with asyncio.TaskGroup() as group:
            yield group
    except ExceptionGroup as failed:
        raise failed.exceptions[0] from None
