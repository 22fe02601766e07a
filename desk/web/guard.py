"""What every request passes: same origin, security headers, and errors that become pages and clear sentences."""

from urllib.parse import urlsplit

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from desk.case import FILE_BYTES
from desk.errors import CaseGone, ExchangeAway, NotNow, Taken, Unfit
from desk.web.page import DeskPage, Malformed, SignedOut, fragment, led_to
from i18n.catalogue import Value
from state.errors import StateError

SOURCES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self' blob:",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "Content-Security-Policy": "; ".join(f"{directive} {source}" for directive, source in SOURCES.items()),
    "Referrer-Policy": "same-origin",  # with no-referrer a browser sends `Origin: null` and no form could be told apart
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",  # a shared computer keeps nothing of a case
}
SAFE = ("GET", "HEAD")
FAULTS = 400  # and above: what is asked cannot be done (RFC 9110, 15.5)
MEGABYTES = FILE_BYTES // 2**20

log = structlog.get_logger()


class ForeignOrigin(Exception):
    """A POST that another site's page sent, or nobody's."""


def guard_of(page: DeskPage) -> Middleware:
    """Return the middleware of the desk's page."""

    @web.middleware
    async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            if request.method in SAFE or from_here(request):
                response = await handler(request)
            else:
                response = refused(page, request, ForeignOrigin())
        except web.HTTPException as error:
            response = _http(page, request, error)
        except Exception as error:  # noqa: BLE001 - whatever it is becomes a page, never a broken line
            response = refused(page, request, error)
        if not response.prepared:
            for name, value in HEADERS.items():
                response.headers.setdefault(name, value)
        return response

    return guard


def from_here(request: web.Request) -> bool:
    """Return whether the page that sent the request is one of this server's (OWASP: verifying the origin)."""
    origin = urlsplit(request.headers.get("Origin", ""))
    return bool(origin.netloc) and origin.netloc == request.host


def refused(page: DeskPage, request: web.Request, error: Exception) -> web.StreamResponse:
    """Return what an agent is told of an error: a whole page, or one sentence in the page that is open."""
    values: dict[str, Value] = {}
    match error:
        case SignedOut():
            return signed_out(page, request)
        case ForeignOrigin():
            status, message = 403, "refused-origin"
        case CaseGone():
            status, message = 404, "refused-gone"
        case Taken(by=by):
            status, message, values = 409, "refused-taken" if by else "refused-free", {"by": by} if by else {}
        case NotNow():
            status, message = 409, "refused-not_now"
        case Unfit(fault=fault):
            status, message = 422, f"unfit-{fault}"
            values = {"most": MEGABYTES} if fault == "file_size" else {}
        case Malformed(args=(fault,)):
            status, message = 400, f"unfit-{fault}"
        case ExchangeAway():
            status, message = 503, "refused-exchange"
        case StateError():
            status, message = 503, "refused-unavailable"
        case _:
            log.error("desk_page", error=type(error).__name__, place=request.match_info.handler.__name__)
            status, message = 500, "refused-broken"
    words = page.words(request)
    return told(page, request, status, words(message, **values))


def signed_out(page: DeskPage, request: web.Request) -> web.StreamResponse:
    """Return the way to sign in: a page for one who comes, a dialog for one who was in the middle of something."""
    if request.method in SAFE and not fragment(request):
        if request.path == "/desk/live":
            return web.Response(status=401)
        return led_to("/desk/sign-in")
    if fragment(request):
        response = page.respond(request, "sign_in_again.html", 401, refused="")
        response.headers.update({"HX-Retarget": "#again", "HX-Reswap": "innerHTML"})
        return response
    return page.respond(request, "sign_in.html", 401, refused=page.words(request)("refused-signed_out"))


def told(page: DeskPage, request: web.Request, status: int, sentence: str) -> web.Response:
    """Return one sentence with a status: into the open page's own line, or as a page."""
    if fragment(request):
        response = page.respond(request, "trouble.html", status, sentence=sentence)
        response.headers.update({"HX-Retarget": "#trouble", "HX-Reswap": "innerHTML"})
        return response
    return page.respond(request, "error.html", status, sentence=sentence, number=status)


def _http(page: DeskPage, request: web.Request, error: web.HTTPException) -> web.StreamResponse:
    match error.status:
        case 404:
            return told(page, request, 404, page.words(request)("refused-gone"))
        case 405:
            return told(page, request, 405, page.words(request)("unfit-malformed"))
        case 413:
            return told(page, request, 413, page.words(request)("unfit-file_size", most=MEGABYTES))
    if error.status < FAULTS:
        raise error
    return told(page, request, error.status, page.words(request)("unfit-malformed"))
