"""Who takes part: the command line and environment of each server."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parent
WORK: Final = HERE / ".work"
"""What the bench installs and writes; git ignores it."""


@dataclass(frozen=True, slots=True)
class Contestant:
    """A server to be measured; `{port}` and `{redis}` (a socket's path) in its environment are filled in."""

    name: str
    command: tuple[str, ...]
    environment: dict[str, str]

    def environment_for(self, port: int, redis_socket: Path) -> dict[str, str]:
        """Return the environment with the port to listen on and the Redis to use."""
        return {name: value.format(port=port, redis=redis_socket) for name, value in self.environment.items()}


LIMIT: Final = Contestant(
    "limit",
    (sys.executable, "-m", "bench.limit"),
    {"BENCH_PORT": "{port}", "BENCH_REDIS": "{redis}"},
)
USSD_MENU_BUILDER: Final = Contestant(
    "ussd-menu-builder",
    ("node", str(WORK / "ussd_menu" / "server.js")),
    {"BENCH_PORT": "{port}", "BENCH_REDIS": "{redis}", "NODE_ENV": "production"},
)
COVERLINE: Final = Contestant(
    "coverline",
    (sys.executable, "-m", "app", "serve", "ussd"),
    {
        "COVERLINE_HTTP_PORT": "{port}",
        "COVERLINE_REDIS_URL": "unix://{redis}",
        "COVERLINE_PROGRAMMES": "bench",
        "COVERLINE_PROGRAMMES_DIR": str(HERE / "programme"),
        "COVERLINE_DATA_DIR": str(WORK / "data"),
    },
)
CONTESTANTS: Final = (LIMIT, COVERLINE, USSD_MENU_BUILDER)
