"""Mistakes in the registry of codes: what is on a poster may be retired, but never opens anything else."""

import re
from collections.abc import Mapping

from dialogs.checking.faults import Faults
from dialogs.codes import CODES, line_of, published
from dialogs.model import Programme

PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What a Telegram link may carry (Bot API, deep linking)."""
SAID = {"state": "opened", "name": "had the link name", "since": "held since", "retired": "was retired on", "instead": "led to"}  # fmt: skip


def judge_published(programme: Programme, faults: Faults) -> None:
    """Find codes that were published and are gone, or open something else by now. To add and to retire is free."""
    aliases = {alias.code: alias for alias in programme.aliases}
    unread: list[str] = []
    lines = published(programme.folder, unread)
    for fault in unread:
        faults.add(fault)
    where = f"{programme.code}/{CODES}"
    for code, line in lines.items():
        if code not in aliases:
            if not any(code in fault for fault in programme.faults):
                faults.add(f"{where}: {code} was published and is gone: retire it, people still dial it")
            continue
        now = line_of(aliases[code])
        for field, value in line.items():
            if now.get(field) != value:
                faults.add(
                    f"{where}: {code} {SAID.get(field, field)} {value} when it was published, and now "
                    f"{now.get(field, 'no more')}: a published code never changes, retire it and add another"
                )


def judge_codes(programmes: Mapping[str, Programme], faults: Faults) -> None:
    """Find codes, and names of Telegram links, that are published twice."""
    taken: dict[object, str] = {}
    for programme in programmes.values():
        file = f"{programme.code}/{CODES}"
        for alias in programme.aliases:
            if alias.name and not PAYLOAD.fullmatch(alias.name):
                faults.add(f"{file}: {alias.name!r} cannot stand in a Telegram link")
            for key, shown in ((alias.parts, alias.code), (alias.name, alias.name)):
                if key and key in taken:
                    faults.add(f"{file}: {shown} is already published by {taken[key]}")
                taken.setdefault(key, programme.code)
