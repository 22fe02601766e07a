"""Sets up ussd-menu-builder in the bench's own ignored folder, at the versions of its package.json."""

import shutil
import subprocess
from typing import Final

from bench.contestants import HERE, WORK

FILES: Final = ("package.json", "server.js")


class InstallFailed(Exception):
    """npm could not install the peer."""


def install_peer() -> None:
    """Copy the peer to its folder and install what it needs, unless the same versions stand there already."""
    source, folder = HERE / "ussd_menu", WORK / "ussd_menu"
    installed = folder / "installed.json"
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        shutil.copy(source / name, folder / name)
    wanted = (source / "package.json").read_text()
    if installed.exists() and installed.read_text() == wanted:
        return
    command = ("npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts")
    finished = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if finished.returncode != 0:
        raise InstallFailed(finished.stderr.strip()[-2000:])
    installed.write_text(wanted)
