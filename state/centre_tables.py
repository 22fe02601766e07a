"""The tables of health centres: who is invited, which addresses are theirs, and what they checked."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, String, Table, UniqueConstraint

from state.database import Id, Moment, metadata

centres = Table(
    "centres",
    metadata,
    Column("id", Id, primary_key=True),
    Column("programme", String(16), nullable=False),
    Column("name", String(128), nullable=False),
    UniqueConstraint("programme", "name", name="centres_of_programme"),
    sqlite_autoincrement=True,
)
invitations = Table(
    "centre_invitations",
    metadata,
    Column("code_sign", LargeBinary, primary_key=True),
    Column("centre_id", Id, ForeignKey("centres.id"), nullable=False),
    Column("expires_at", Moment, nullable=False),
)
lines = Table(
    "centre_lines",
    metadata,
    Column("id", Id, primary_key=True),
    Column("centre_id", Id, ForeignKey("centres.id"), nullable=False),
    Column("programme", String(16), nullable=False),
    Column("address_sign", LargeBinary),  # without it the line has ended, and only its log is left
    Column("ending", LargeBinary),
    Column("registered_at", Moment, nullable=False),
    UniqueConstraint("address_sign", "programme", name="centre_lines_of_address"),
    sqlite_autoincrement=True,  # a later line must not find the log of an earlier one
)
tries = Table(
    "centre_tries",
    metadata,
    Column("address_sign", LargeBinary, primary_key=True),
    Column("since", Moment, nullable=False),
    Column("tries", Integer, nullable=False),
)
checks = Table(
    "centre_checks",
    metadata,
    Column("id", Id, primary_key=True),
    Column("line_id", Id, ForeignKey("centre_lines.id"), nullable=False),
    Column("number_sign", LargeBinary, nullable=False),
    Column("last_four", String(4), nullable=False),
    Column("status", String(32), nullable=False),
    Column("checked_at", Moment, nullable=False, index=True),
    Index("centre_checks_of_line", "line_id", "checked_at"),
    Index("centre_checks_of_number", "number_sign", "checked_at"),
)
