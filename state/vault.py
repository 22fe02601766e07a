"""Encryption of what is private, and the names that stand for addresses and numbers."""

import base64
import binascii
import hashlib
import os
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from state.errors import Unreadable

KEY_BYTES = 32
NONCE_BYTES = 12  # NIST SP 800-38D, 8.2.2: random nonces, at most 2^32 seals a key
SIGN_BYTES = 16
HEAD_BYTES = 1 + NONCE_BYTES
RING_FILE = "keys"


class Vault:
    """Seals bytes with AES-256-GCM under the current key of a ring, and signs names with a key of their own.

    Older keys of the ring still open what they sealed. Signs come from the ring's lowest key, so they stay the same
    when a key is added: that key must stay in the ring for as long as anything it named is kept.
    """

    def __init__(self, keys: dict[int, bytes], current: int) -> None:
        if current not in keys:
            raise ValueError(f"the key ring has no key {current}, which should be the current one")
        for number, key in keys.items():
            if not 0 <= number <= 255 or len(key) != KEY_BYTES:  # noqa: PLR2004 (the number is one byte)
                raise ValueError(f"key {number}: a key's number is 0 to 255, and the key {KEY_BYTES} bytes")
        self._ciphers = {number: AESGCM(key) for number, key in keys.items()}
        self._current = current
        named = HKDF(SHA256(), KEY_BYTES, salt=None, info=b"coverline names").derive(keys[min(keys)])
        self._names = hashlib.blake2b(key=named, digest_size=SIGN_BYTES)

    def __repr__(self) -> str:
        return f"Vault(keys={sorted(self._ciphers)}, current={self._current})"

    @classmethod
    def from_setting(cls, ring: str) -> Self:
        """Return the vault of a ring written `1:base64,2:base64`; the highest number is the current key."""
        keys: dict[int, bytes] = {}
        for entry in ring.split(","):
            number, _, key = entry.strip().partition(":")
            try:
                keys[int(number)] = base64.b64decode(key, validate=True)
            except (ValueError, binascii.Error):
                raise ValueError("a key ring is written 1:base64,2:base64") from None
        return cls(keys, max(keys))

    @classmethod
    def from_file(cls, folder: Path) -> Self:
        """Return the vault of the data folder, whose ring is made with one random key at the first start."""
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        ring = folder / RING_FILE
        if not ring.exists():
            fresh = ring.with_name(f"{RING_FILE}.{os.getpid()}")
            with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
                file.write(f"1:{base64.b64encode(os.urandom(KEY_BYTES)).decode()}\n")
                file.flush()
                os.fsync(file.fileno())
            try:
                os.link(fresh, ring)  # of two processes that start at once, one names the ring
            except FileExistsError:
                pass
            finally:
                fresh.unlink()
        return cls.from_setting(ring.read_text().strip())

    def seal(self, plain: bytes, bound_to: bytes) -> bytes:
        """Return the bytes encrypted, openable only together with the same `bound_to`: 29 bytes longer."""
        nonce = os.urandom(NONCE_BYTES)
        sealed = self._ciphers[self._current].encrypt(nonce, plain, bound_to)
        return bytes((self._current,)) + nonce + sealed

    def open(self, sealed: bytes, bound_to: bytes) -> bytes:
        """Return what was sealed; raise Unreadable if it was changed, moved, or its key is not in the ring."""
        cipher = self._ciphers.get(sealed[0]) if len(sealed) > HEAD_BYTES else None
        if cipher is None:
            raise Unreadable("sealed bytes name no key of the ring")
        try:
            return cipher.decrypt(sealed[1:HEAD_BYTES], sealed[HEAD_BYTES:], bound_to)
        except InvalidTag:
            raise Unreadable("sealed bytes were changed, or are bound to something else") from None

    def sign(self, data: bytes) -> bytes:
        """Return the keyed hash (BLAKE2b, RFC 7693) that stands for these bytes: 16 bytes, the same each time."""
        name = self._names.copy()
        name.update(data)
        return name.digest()
