"""What every test of an entrance needs: a keyed hash, and routes served over loopback."""

import hashlib

from aiohttp import web

from ussd_gateway.simulator.network import Network
from ussd_gateway.simulator.web import handset_app


def sign(data: bytes) -> bytes:
    """Return a keyed hash of 16 bytes."""
    return hashlib.blake2b(data, key=b"tests", digest_size=16).digest()


class serving:  # noqa: N801 - reads as a word in `async with`
    """Serves routes on loopback while its block runs, and a simulated network's face if there is one."""

    def __init__(self, routes=(), network: Network | None = None) -> None:
        self._routes, self._network = routes, network

    async def __aenter__(self) -> str:
        app = web.Application()
        app.add_routes(self._routes)
        if self._network is not None:
            app.add_subapp("/simulator", handset_app(self._network))
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}"

    async def __aexit__(self, *error) -> None:
        await self._runner.cleanup()
