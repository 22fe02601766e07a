"""What the page is made of beside its words: styles, scripts, fonts and the libraries that set-up brought."""

from pathlib import Path

from aiohttp import web

HERE = Path(__file__).parent
FONTS = ("inter", "noto-sans-mono", "vazirmatn")
LIBRARIES = {"htmx.js": "htmx.org/dist/htmx.min.js", "sse.js": "htmx-ext-sse/dist/sse.min.js"}
TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
HEADERS = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-cache"}


def asset_routes(vendor: Path) -> list[web.RouteDef]:
    """Return the routes of files; before set-up the system's fonts serve, and pages load as a whole."""
    packages = vendor / "node_modules"
    fonts = packages / "@fontsource-variable"
    files = {f"static/{path.name}": path for path in (HERE / "static").iterdir() if path.suffix in TYPES}
    files |= {
        f"libraries/{name}": packages / path for name, path in LIBRARIES.items() if (packages / path).exists()
    }
    files |= {
        f"fonts/{path.relative_to(fonts).as_posix()}": path
        for font in FONTS
        for path in (fonts / font).glob("**/*")
        if path.suffix in TYPES
    }

    async def send(request: web.Request) -> web.FileResponse:
        path = files.get(request.match_info["name"])
        if path is None:
            raise web.HTTPNotFound
        return web.FileResponse(path, headers=HEADERS | {"Content-Type": TYPES[path.suffix]})

    return [web.get("/{name:(?:static|libraries|fonts)/.+}", send)]
