"""The vault: what is sealed opens only where it belongs, and keys can be changed."""

import base64
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from state.errors import Unreadable
from state.vault import Vault

KEY, OTHER_KEY = b"k" * 32, b"o" * 32


@given(st.binary(max_size=300), st.binary(max_size=50))
def test_seal_and_open(plain: bytes, bound_to: bytes):
    """What was sealed opens again, and the words are not in it."""
    vault = Vault({1: KEY}, 1)
    sealed = vault.seal(plain, bound_to)
    assert vault.open(sealed, bound_to) == plain
    assert len(sealed) == len(plain) + 29
    assert sealed != vault.seal(plain, bound_to)


def test_bound():
    """Sealed bytes that were moved to another address do not open."""
    vault = Vault({1: KEY}, 1)
    with pytest.raises(Unreadable):
        vault.open(vault.seal(b"covered", b"tel:+77010000001"), b"tel:+77010000002")


def test_every_byte_counts():
    """A flip of any bit of any byte, and a cut anywhere, are found."""
    vault = Vault({1: KEY}, 1)
    sealed = vault.seal(b"covered", b"here")
    for place in range(len(sealed)):
        changed = bytearray(sealed)
        changed[place] ^= 1
        for wrong in (bytes(changed), sealed[:place]):
            with pytest.raises(Unreadable):
                vault.open(wrong, b"here")


def test_rotation():
    """A new key seals; the old one still opens, until it leaves the ring; the signs stay the same."""
    before = Vault({1: KEY}, 1)
    rotated = Vault({1: KEY, 2: OTHER_KEY}, 2)
    old, new = before.seal(b"old", b""), rotated.seal(b"new", b"")
    assert rotated.open(old, b"") == b"old"
    assert rotated.open(new, b"") == b"new"
    with pytest.raises(Unreadable):
        before.open(new, b"")
    assert before.sign(b"+77010000001") == rotated.sign(b"+77010000001")


def test_sign():
    """A sign is 16 bytes, the same each time, other for other bytes and other keys."""
    vault = Vault({1: KEY}, 1)
    assert len(vault.sign(b"a")) == 16
    assert vault.sign(b"a") == vault.sign(b"a") == Vault({1: KEY}, 1).sign(b"a")
    assert len({vault.sign(b"a"), vault.sign(b"b"), Vault({1: OTHER_KEY}, 1).sign(b"a")}) == 3


def test_shows_no_key():
    """Neither the picture of a vault nor an error about its setting shows a key."""
    assert repr(Vault({1: KEY}, 1)) == "Vault(keys=[1], current=1)"
    secret = base64.b64encode(b"short").decode()
    for ring in (f"1:{secret}", f"one:{secret}", f"300:{base64.b64encode(KEY).decode()}", "", "1:*"):
        with pytest.raises(ValueError, match=r"ring|key") as caught:
            Vault.from_setting(ring)
        assert secret not in str(caught.value)


def test_setting():
    """A ring may be written in a setting; its highest key is the current one."""
    ring = f"2:{base64.b64encode(OTHER_KEY).decode()}, 1:{base64.b64encode(KEY).decode()}"
    vault = Vault.from_setting(ring)
    assert Vault({2: OTHER_KEY}, 2).open(vault.seal(b"x", b""), b"") == b"x"
    assert vault.sign(b"x") == Vault({1: KEY}, 1).sign(b"x")


def test_file(tmp_path: Path):
    """The data folder's ring is made once, readable by its owner alone, and used again."""
    folder = tmp_path / "new"
    first, second = Vault.from_file(folder), Vault.from_file(folder)
    assert second.open(first.seal(b"x", b""), b"") == b"x"
    assert [stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()] == [0o600]


def test_ring_of_another_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A ring that another process makes in the same moment is the ring of both."""
    made = []

    def link(fresh: Path, ring: Path) -> None:
        made.append(f"7:{base64.b64encode(KEY).decode()}")
        ring.write_text(made[0])
        raise FileExistsError(fresh)

    monkeypatch.setattr(os, "link", link)
    assert repr(Vault.from_file(tmp_path)) == "Vault(keys=[7], current=7)"
    assert [path.name for path in tmp_path.iterdir()] == ["keys"]
