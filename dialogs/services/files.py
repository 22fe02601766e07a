"""Files that people send: a turn brings a reference, and the service that keeps the file has it fetched."""

from collections.abc import Awaitable, Callable

import msgspec

from desk.case import FILE_BYTES, File, checked_file
from dialogs.turn import Attachment
from dialogs.visit import Visit

Fetch = Callable[[str, int], Awaitable[bytes]]
"""Returns the bytes behind a channel's reference, at most so many. Raises FileAway, Unfit."""


class FileAway(Exception):  # a fact
    """The channel did not hand the file over now; it may later."""

    retryable = True


class Files:
    """The ways to files, by channel: a channel that takes files adds its own when it starts."""

    def __init__(self) -> None:
        self.ways: dict[str, Fetch] = {}

    async def fetch(self, visit: Visit, attachment: str) -> File:
        """Return the file that the visit's slot `file` speaks of. Raises FileAway; Unfit for one that is not taken."""
        sent = msgspec.json.decode(attachment, type=Attachment)
        way = self.ways.get(visit.channel.name)
        if way is None:
            raise FileAway("this process has no bot")
        return checked_file(File(sent.name, sent.kind, await way(sent.reference, FILE_BYTES)))
