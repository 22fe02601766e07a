"""The files people and bots have sent: the latest ones, in memory."""

import mimetypes
import secrets
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

FILES_KEPT = 200
BYTES_KEPT = 128 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file with the names the Bot API gives it."""

    file_id: str
    path: str
    name: str
    mime_type: str
    content: bytes

    def wire(self) -> dict[str, Any]:
        """Return the Bot API's File; its path is added by getFile."""
        return {"file_id": self.file_id, "file_unique_id": self.file_id[-12:], "file_size": len(self.content)}

    def wire_document(self) -> dict[str, Any]:
        """Return the Bot API's Document."""
        return self.wire() | {"file_name": self.name, "mime_type": self.mime_type}


class FileStore:
    """Files by id and by path; the oldest go first."""

    def __init__(self) -> None:
        self._files: dict[str, StoredFile] = {}
        self._count = 0

    def keep(self, name: str, content: bytes, mime_type: str = "") -> StoredFile:
        """Return the file as kept, its name without folders."""
        name = PurePosixPath(name.replace("\\", "/")).name or "file"
        mime_type = mime_type or mimetypes.guess_type(name)[0] or "application/octet-stream"
        self._count += 1
        suffix = PurePosixPath(name).suffix.encode("ascii", "ignore").decode()
        path = f"documents/file_{self._count}{suffix if suffix[1:].isalnum() else ''}"
        file = StoredFile(f"BQAC{secrets.token_urlsafe(24)}", path, name, mime_type, content)
        self._files[file.file_id] = file
        while (
            len(self._files) > FILES_KEPT
            or sum(len(one.content) for one in self._files.values()) > BYTES_KEPT
        ):
            del self._files[next(iter(self._files))]
        return file

    def by_id(self, file_id: str) -> StoredFile | None:
        """Return a file, None if it is unknown or gone."""
        return self._files.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        """Return the file at a download path, None if it is unknown or gone."""
        return next((file for file in self._files.values() if file.path == path), None)
