"""The table of records."""

from sqlalchemy import Column, Index, LargeBinary, String, Table, UniqueConstraint, text

from state.database import Id, Moment, metadata

records = Table(
    "records",
    metadata,
    Column("id", Id, primary_key=True),
    Column("owner_sign", LargeBinary, nullable=False),
    Column("programme", String(16), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("key_sign", LargeBinary, nullable=False),
    Column("key", LargeBinary, nullable=False),
    Column("value", LargeBinary, nullable=False),
    Column("made_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("opener_sign", LargeBinary, unique=True),  # of the code by which somebody else may open it
    Column("address", LargeBinary),  # its owner's, kept only beside such a code
    UniqueConstraint("owner_sign", "programme", "kind", "key_sign", name="records_of_owner"),
    Index(
        "records_open",
        "kind",
        "changed_at",
        sqlite_where=text("address IS NOT NULL"),
        postgresql_where=text("address IS NOT NULL"),
    ),
    sqlite_autoincrement=True,
)
