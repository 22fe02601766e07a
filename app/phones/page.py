"""The try-out page: a keypad phone with its messages beside a Telegram chat."""

from collections.abc import Sequence
from pathlib import Path

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from app.phones.scene import Scene
from ussd_gateway.simulator.model import MODELS
from ussd_gateway.simulator.profile import PROFILES

HERE = Path(__file__).parent
VENDOR = HERE.parents[1] / ".vendor"  # filled at set-up with the packages of app/package.json
FONTS = ("inter", "noto-sans-mono", "vazirmatn")
SOURCES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
}
HEADERS = {
    "Content-Security-Policy": "; ".join(f"{directive} {source}" for directive, source in SOURCES.items()),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",  # revalidated, so that a new release is seen at once
}
TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}


def phones_routes(scenes: Sequence[Scene], vendor: Path = VENDOR) -> list[web.RouteDef]:
    """Return the routes of the page, its own files and the fonts; `scenes` must not be empty, the first is shown first."""
    templates = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=select_autoescape(),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    template = templates.get_template("phones.html")
    by_name = {scene.name: scene for scene in scenes}
    own = {path.name: path for path in (HERE / "static").iterdir() if path.suffix in TYPES}
    fonts = _font_files(vendor)

    async def show_page(request: web.Request) -> web.Response:
        def chosen(phone: str) -> Scene:
            name = request.query.get(phone) or request.query.get("scene", "")
            return by_name.get(name, scenes[0])

        html = template.render(
            scenes=scenes,
            phone=chosen("phone"),
            chat=chosen("chat"),
            networks=PROFILES.values(),
            handsets=MODELS.values(),
        )
        return web.Response(text=html, content_type="text/html", headers=HEADERS)

    async def send_own(request: web.Request) -> web.FileResponse:
        return _send(own, request.match_info["name"])

    async def send_font(request: web.Request) -> web.FileResponse:
        return _send(fonts, request.match_info["name"])

    return [
        web.get("/phones", show_page),
        web.get("/phones/static/{name}", send_own),
        web.get("/phones/fonts/{name:.+}", send_font),
    ]


def _font_files(vendor: Path) -> dict[str, Path]:
    """Return what may be fetched, by address; empty before set-up, and then the system's faces serve."""
    packages = vendor / "node_modules" / "@fontsource-variable"
    found = (
        path for font in FONTS for path in (packages / font).glob("**/*") if path.suffix in {".css", ".woff2"}
    )
    return {path.relative_to(packages).as_posix(): path for path in found}


def _send(files: dict[str, Path], name: str) -> web.FileResponse:
    path = files.get(name)
    if path is None:
        raise web.HTTPNotFound
    return web.FileResponse(path, headers=HEADERS | {"Content-Type": TYPES[path.suffix]})
