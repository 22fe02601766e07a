"""Every setting of the product, from the environment; a test keeps the README's table complete."""

import os
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.desk.groups import Group
from state.vault import Vault

DEMO_ADMIN_TOKEN = "demo-admin"  # noqa: S105 - published on purpose: it opens the demo's made-up people only
SMPP_PORTS = {"smpp": 2775, "smpps": 3550}
"""What SMSCs listen on by custom, in clear and over TLS."""
DRIVERS = frozenset({"sqlite+aiosqlite", "postgresql+asyncpg"})
STORES = frozenset({"redis", "rediss", "unix"})

UssdName = Literal["africas-talking", "hubtel", "arkesel", "nalo", "truroute", "comviva"]


class UssdRoute(BaseModel):
    """What one USSD route is told, from variables that begin with `COVERLINE_USSD_<ROUTE>_`, or for all routes alike."""

    secret: SecretStr = Field(SecretStr(""), description="Last part of the callback's path.")
    allowed: tuple[IPv4Network | IPv6Network, ...] = Field((), description="Networks that may call it.")
    septets: int = Field(160, gt=0, le=182, description="Septets that a GSM-7 screen may have.")
    units: int = Field(70, gt=0, le=80, description="UCS-2 units that any other screen may have.")
    code: str = Field("", description="What is dialled, where the network does not say.")
    repeat_window: float = Field(
        0, ge=0, description="Seconds within which the same input is a repeat, where nothing else tells one."
    )

    @field_validator("allowed", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return _parts(value)


class Settings(BaseSettings):
    """Read from variables that begin with `COVERLINE_`."""

    model_config = SettingsConfigDict(
        env_prefix="COVERLINE_", env_nested_delimiter=None, env_ignore_empty=True, extra="ignore"
    )

    http_host: str = Field("127.0.0.1", description="Address to listen on.")
    http_port: int = Field(8420, ge=0, le=65535, description="Port of pages, USSD and webhooks.")
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
    ussd_routes: Annotated[tuple[UssdName, ...], NoDecode] = Field(
        ("africas-talking", "hubtel", "arkesel", "nalo", "truroute", "comviva"),
        description="Aggregators' protocols to open a route for, separated by commas.",
    )
    ussd_secret: SecretStr = Field(
        SecretStr(""), description="Last part of the USSD callback's path, if it has one."
    )
    ussd_allowed: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="Networks that may call the USSD routes, separated by commas; all if empty."
    )
    ussd_septets: int = Field(
        160, gt=0, le=182, description="Septets that a GSM-7 screen of the route may have."
    )
    ussd_units: int = Field(70, gt=0, le=80, description="UCS-2 units that a screen of the route may have.")
    smpp_url: str = Field(
        "",
        description="SMSC to bind to, `smpp://host:2775`, or `smpps://host:3550` over TLS; no SMPP if empty.",
    )
    smpp_system_id: str = Field("", description="The account's name there.")
    smpp_password: SecretStr = Field(SecretStr(""), description="Its password.")
    smpp_system_type: str = Field("", description="What the SMSC asks for beside them, if it does.")
    smpp_ca: Path | None = Field(
        None, description="Certificates that vouch for the SMSC, as a PEM file; the system's if empty."
    )
    smpp_session: Literal["info", "reference", "address"] = Field(
        "info",
        description="What names a session: `its_session_info`, `user_message_reference`, or phone and code.",
    )
    smpp_end: Literal["operation", "bit"] = Field(
        "operation", description="What ends one: the operation, or the last bit of `its_session_info`."
    )
    smpp_coding: Literal["smpp", "cbs"] = Field(
        "smpp", description="How alphabets are named: 0 and 8, or 0x0F and 0x48."
    )
    smpp_window: int = Field(10, ge=1, le=1000, description="Submissions that may wait for their responses.")
    smpp_septets: int | None = Field(
        None, gt=0, le=182, description="As `ussd_septets`, which stands where this is empty."
    )
    smpp_units: int | None = Field(None, gt=0, le=80, description="As `ussd_units`.")
    smpp_code: str = Field("", description="What is dialled, where the SMSC does not say.")
    smpp_country: str = Field(
        "",
        pattern=r"^([1-9][0-9]{0,2})?$",
        description="Calling code of phones whose numbers come in national form; refused if empty.",
    )
    smpp_push_code: str = Field(
        "",
        description="The code under which the SMSC shows notices by itself, before an SMS; empty: it does not.",
    )
    smpp_repeat_window: float = Field(
        0, ge=0, description="Seconds within which the same input is a repeat; SMPP has no other way to tell."
    )
    telegram_citizens_token: SecretStr = Field(
        SecretStr(""), description="Token of the citizens' bot; no bot if empty."
    )
    telegram_desk_token: SecretStr = Field(
        SecretStr(""), description="Token of the agents' bot, another one; no bot if empty."
    )
    telegram_desk_group: Annotated[tuple[str, ...], NoDecode] = Field(
        (),
        description="Support groups `<chat id>[:programme[/organisation[/tier]]][@language]`, separated by commas.",
    )
    telegram_api_url: str = Field(
        "https://api.telegram.org", description="Bot API server; the demo uses its own."
    )
    telegram_mode: Literal["polling", "webhook"] = Field("polling", description="How updates come.")
    telegram_webhook_url: str = Field("", description="Public address of `/telegram/citizens`, for webhooks.")
    telegram_desk_webhook_url: str = Field(
        "", description="Public address of `/telegram/desk`, for webhooks."
    )
    telegram_webhook_secret: SecretStr = Field(
        SecretStr(""), description="Secret that Telegram sends with each webhook."
    )
    sms_url: str = Field(
        "", description="Africa's Talking's API, which takes SMS; they wait in the outbox while empty."
    )
    sms_username: str = Field("sandbox", description="The account's name there.")
    sms_api_key: SecretStr = Field(SecretStr(""), description="Its key.")
    sms_sender: str = Field(
        "",
        pattern=r"^(\+?[0-9]{3,15}|[ -~]{1,11})?$",  # the room of an address (3GPP TS 23.040, 9.1.2.5)
        description="Approved sender's name above the messages; the provider's if empty.",
    )
    call_url: str = Field(
        "", description="The fund's telephone exchange, which dials agent and person; calls by hand if empty."
    )
    coverage_admin_token: SecretStr = Field(
        SecretStr(DEMO_ADMIN_TOKEN), description="Token with which the reference backend takes PUTs."
    )

    @field_validator("programmes", "ussd_allowed", "ussd_routes", "telegram_desk_group", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return _parts(value)

    @field_validator("keys")
    @classmethod
    def _is_a_ring(cls, value: SecretStr) -> SecretStr:
        if ring := value.get_secret_value():
            Vault.from_setting(ring)
        return value

    @field_validator("redis_url")
    @classmethod
    def _is_a_store(cls, value: str) -> str:
        if value and urlsplit(value).scheme not in STORES:
            raise ValueError("write redis://host:port, rediss://host:port for TLS, or unix://<socket>")
        return value

    @field_validator("database_url")
    @classmethod
    def _is_a_database(cls, value: str) -> str:
        try:
            known = not value or make_url(value).drivername in DRIVERS
        except ArgumentError:
            known = False
        if not known:
            raise ValueError("write sqlite+aiosqlite:///<file>, or postgresql+asyncpg://<user>@<host>/<name>")
        return value

    @field_validator("ussd_allowed")
    @classmethod
    def _are_networks(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for network in value:
            ip_network(network)
        return value

    @field_validator("smpp_url")
    @classmethod
    def _is_an_smsc(cls, value: str) -> str:
        url = urlsplit(value)
        named = url.hostname and url.username is None and url.port != 0
        if value and (url.scheme not in SMPP_PORTS or not named):
            raise ValueError("write smpp://host:port, or smpps://host:port for TLS")
        return value

    @field_validator("telegram_desk_group")
    @classmethod
    def _are_groups(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for written in value:
            Group.read(written)
        return value

    def coverage_url(self, programme: str) -> str:
        """Return the address of a programme's coverage backend, from `COVERLINE_COVERAGE_<PROGRAMME>_URL`."""
        return os.environ.get(f"COVERLINE_COVERAGE_{programme.upper()}_URL", "")

    def coverage_token(self, programme: str) -> str | None:
        """Return its bearer token, from `COVERLINE_COVERAGE_<PROGRAMME>_TOKEN`; none if it needs none."""
        return os.environ.get(f"COVERLINE_COVERAGE_{programme.upper()}_TOKEN") or None

    def ussd_route(self, name: str) -> UssdRoute:
        """Return the settings of a USSD route: its own where they are set, else those of all routes."""
        prefix = f"COVERLINE_USSD_{name.upper().replace('-', '_')}_"
        told: dict[str, object] = {
            "secret": self.ussd_secret,
            "allowed": self.ussd_allowed,
            "septets": self.ussd_septets,
            "units": self.ussd_units,
        }
        own = {field: os.environ.get(prefix + field.upper(), "") for field in UssdRoute.model_fields}
        try:
            return UssdRoute.model_validate(told | {field: value for field, value in own.items() if value})
        except ValidationError as error:
            fault = error.errors()[0]
            raise LookupError(f"{prefix}{str(fault['loc'][0]).upper()}: {fault['msg']}") from None

    @property
    def own_url(self) -> str:
        """The address at which this process reaches itself."""
        return f"http://{self.http_host}:{self.http_port}"


def _parts(value: object) -> object:
    """Return the parts of a list that is written with commas."""
    if not isinstance(value, str):
        return value
    return tuple(part.strip() for part in value.split(",") if part.strip())
