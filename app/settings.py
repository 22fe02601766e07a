"""Every setting of the product, from the environment; a test keeps the README's table complete."""

import os
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

DEMO_ADMIN_TOKEN = "demo-admin"  # noqa: S105 - published on purpose: it opens the demo's made-up people only


class Settings(BaseSettings):
    """Read from variables that begin with `COVERLINE_`."""

    model_config = SettingsConfigDict(env_prefix="COVERLINE_", env_nested_delimiter=None, extra="ignore")

    http_host: str = Field("127.0.0.1", description="Address to listen on.")
    http_port: int = Field(8420, description="Port of pages, USSD and webhooks.")
    data_dir: Path = Field(
        Path(".data"), description="Folder of the embedded Valkey and SQLite, and of the key ring."
    )
    redis_url: str = Field("", description="Redis or Valkey to keep sessions in; the embedded one if empty.")
    database_url: str = Field("", description="SQL database, as an SQLAlchemy URL; an SQLite file if empty.")
    keys: SecretStr = Field(
        SecretStr(""), description="Key ring `1:<base64>,2:<base64>`; a file in the data folder if empty."
    )
    programmes: Annotated[tuple[str, ...], NoDecode] = Field(
        ("ir", "ru", "kz", "cn"), description="Codes of the programmes to serve, separated by commas."
    )
    programmes_dir: Path | None = Field(
        None, description="A folder with programmes of your own, looked into first."
    )
    ussd_secret: SecretStr = Field(
        SecretStr(""), description="Last part of the USSD callback's path, if it has one."
    )
    ussd_allowed: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="Networks that may call the USSD routes, separated by commas; all if empty."
    )
    ussd_septets: int = Field(160, description="Septets that a GSM-7 screen of the route may have.")
    ussd_units: int = Field(70, description="UCS-2 units that a screen of the route may have.")
    telegram_citizens_token: SecretStr = Field(
        SecretStr(""), description="Token of the citizens' bot; no bot if empty."
    )
    telegram_api_url: str = Field(
        "https://api.telegram.org", description="Bot API server; the demo uses its own."
    )
    telegram_mode: Literal["polling", "webhook"] = Field("polling", description="How updates come.")
    telegram_webhook_url: str = Field("", description="Public address of `/telegram/citizens`, for webhooks.")
    telegram_webhook_secret: SecretStr = Field(
        SecretStr(""), description="Secret that Telegram sends with each webhook."
    )
    sms_url: str = Field(
        "", description="Simulated network that takes SMS; messages wait in the outbox while empty."
    )
    coverage_admin_token: SecretStr = Field(
        SecretStr(DEMO_ADMIN_TOKEN), description="Token with which the reference backend takes PUTs."
    )

    @field_validator("programmes", "ussd_allowed", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return (
            tuple(part.strip() for part in value.split(",") if part.strip())
            if isinstance(value, str)
            else value
        )

    @field_validator("ussd_allowed")
    @classmethod
    def _are_networks(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for network in value:
            ip_network(network)
        return value

    def coverage_url(self, programme: str) -> str:
        """Return the address of a programme's coverage backend, from `COVERLINE_COVERAGE_<PROGRAMME>_URL`."""
        return os.environ.get(f"COVERLINE_COVERAGE_{programme.upper()}_URL", "")

    def coverage_token(self, programme: str) -> str | None:
        """Return its bearer token, from `COVERLINE_COVERAGE_<PROGRAMME>_TOKEN`; none if it needs none."""
        return os.environ.get(f"COVERLINE_COVERAGE_{programme.upper()}_TOKEN") or None

    @property
    def own_url(self) -> str:
        """The address at which this process reaches itself."""
        return f"http://{self.http_host}:{self.http_port}"
