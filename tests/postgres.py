"""A PostgreSQL server of the tests' own: in a temporary folder, on a unix socket, gone when they end."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")  # programs stand in <version>/bin there, and not on the path
ABSENT = "PostgreSQL is not installed here (Debian: apt-get install postgresql); on SQLite the test ran"
ACCOUNT = "postgres"
START_SECONDS = 30.0
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200")
"""What is lost when the machine falls is a test's; many tests hold connections to databases of their own."""


class ServerFailed(Exception):
    """The server did not start; the message is what it wrote."""


def programs() -> Path | None:
    """Return the folder of the newest server's programs; None if there is none that we may run."""
    accounts = {one.pw_name for one in pwd.getpwall()}
    if os.geteuid() == 0 and not (shutil.which("setpriv") and ACCOUNT in accounts):
        return None  # the server refuses to run as root
    versions = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = str(versions[-1]) if versions else shutil.which("initdb")
    return Path(found).parent if found else None


@contextmanager
def own_server(programs: Path) -> Iterator[str]:
    """Yield the URL of a new server's databases, to be completed by `.set(database=…)`; raise ServerFailed."""
    folder = Path(tempfile.mkdtemp(prefix="coverline-pg-"))
    become = ["setpriv", "--pdeathsig", "INT"] if shutil.which("setpriv") else []
    if os.geteuid() == 0:
        shutil.chown(folder, ACCOUNT)
        become += ["--reuid", ACCOUNT, "--regid", ACCOUNT, "--init-groups"]
    data, log = folder / "data", folder / "log"
    made = subprocess.run(
        [*become, programs / "initdb", "--pgdata", data, "--username", ACCOUNT, "--auth", "trust", "--encoding", "UTF8",
         "--locale", "C", "--no-sync"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    try:
        if made.returncode:
            raise ServerFailed(made.stderr)
        options = [
            part
            for one in (*FAST, "listen_addresses=", f"unix_socket_directories={folder}")
            for part in ("-c", one)
        ]
        with log.open("wb") as written:
            server = subprocess.Popen(
                [*become, programs / "postgres", "-D", data, *options],
                cwd=folder,
                stdout=written,
                stderr=written,
            )
        try:
            await_ready(server, data / "postmaster.pid", log)
            yield f"postgresql+asyncpg://{ACCOUNT}@/postgres?host={folder}"
        finally:
            server.send_signal(signal.SIGQUIT)  # at once: nothing of it is kept
            server.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def await_ready(server: "subprocess.Popen[bytes]", pid_file: Path, log: Path) -> None:
    """Return when the server takes connections: the last line of its file says so (PostgreSQL, `pidfile.h`)."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and server.poll() is None:
        lines = pid_file.read_text().splitlines() if pid_file.exists() else []
        if len(lines) > 7 and lines[7].strip() == "ready":
            return
        time.sleep(0.02)
    raise ServerFailed(log.read_text(errors="replace"))
