"""What the environment may say: empty is the default, and what cannot be is named before anything starts."""

import base64

import pytest
from pydantic import ValidationError

from app.settings import Settings


def test_an_empty_variable_is_the_default(monkeypatch):
    """A variable that is there and empty means what the README's table says of it."""
    default = Settings()
    for name in Settings.model_fields:
        monkeypatch.setenv(f"COVERLINE_{name.upper()}", "")
    assert Settings() == default


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("http_port", "65536"),
        ("http_port", "-1"),
        ("keys", "1:abc"),
        ("keys", "secret"),
        ("keys", "1:" + base64.b64encode(b"secret").decode()),
        ("database_url", "nonsense"),
        ("database_url", "mysql://fund:secret@db/coverline"),
        ("database_url", "postgresql://fund:secret@db/coverline"),
        ("redis_url", "127.0.0.1:6379"),
        ("redis_url", "http://secret@store"),
    ],
)
def test_a_wrong_setting_is_named(monkeypatch, name, value):
    """The error says which variable is wrong, and in its sentence nothing of what it holds."""
    monkeypatch.setenv(f"COVERLINE_{name.upper()}", value)
    with pytest.raises(ValidationError) as fault:
        Settings()
    (told,) = fault.value.errors()
    assert told["loc"] == (name,)
    assert "secret" not in told["msg"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("keys", "1:" + base64.b64encode(bytes(32)).decode()),
        ("database_url", "postgresql+asyncpg://fund:secret@db/coverline"),
        ("database_url", "sqlite+aiosqlite:////tmp/coverline.sqlite"),
        ("redis_url", "redis://store:6379/1"),
        ("redis_url", "unix:///run/valkey.sock"),
        ("http_port", "65535"),
    ],
)
def test_what_is_right_is_taken(monkeypatch, name, value):
    """Each kind of address that the product can reach is a setting."""
    monkeypatch.setenv(f"COVERLINE_{name.upper()}", value)
    assert getattr(Settings(), name)
