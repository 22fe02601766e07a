"""One person on two channels, records, centres, attachments; ids that SQLite never gives twice."""

import sqlalchemy as sa
from alembic import op

from state.database import Id, Moment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table in ("owed", "outbox"):
            _count_on(table)
    for table in ("consents", "proofs"):
        op.execute(f"ALTER TABLE {table} RENAME COLUMN address_sign TO owner_sign")
    op.add_column("outbox", sa.Column("attachment", sa.LargeBinary))
    op.create_table(
        "links",
        sa.Column("address_sign", sa.LargeBinary, primary_key=True),
        sa.Column("owner_sign", sa.LargeBinary, nullable=False, index=True),
        sa.Column("address", sa.LargeBinary, nullable=False),
        sa.Column("phone", sa.LargeBinary, nullable=False),
        sa.Column("linked_at", Moment, nullable=False),
    )
    op.create_table(
        "records",
        sa.Column("id", Id, primary_key=True),
        sa.Column("owner_sign", sa.LargeBinary, nullable=False),
        sa.Column("programme", sa.String(16), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("key_sign", sa.LargeBinary, nullable=False),
        sa.Column("key", sa.LargeBinary, nullable=False),
        sa.Column("value", sa.LargeBinary, nullable=False),
        sa.Column("made_at", Moment, nullable=False),
        sa.Column("changed_at", Moment, nullable=False),
        sa.Column("opener_sign", sa.LargeBinary, unique=True),
        sa.Column("address", sa.LargeBinary),
        sa.UniqueConstraint("owner_sign", "programme", "kind", "key_sign", name="records_of_owner"),
        sqlite_autoincrement=True,
    )
    given = sa.text("address IS NOT NULL")
    op.create_index(
        "records_open", "records", ["kind", "changed_at"], sqlite_where=given, postgresql_where=given
    )
    _create_centres()


def _create_centres() -> None:
    op.create_table(
        "centres",
        sa.Column("id", Id, primary_key=True),
        sa.Column("programme", sa.String(16), nullable=False),
        sa.Column("name", sa.String(128), nullable=False),
        sa.UniqueConstraint("programme", "name", name="centres_of_programme"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "centre_invitations",
        sa.Column("code_sign", sa.LargeBinary, primary_key=True),
        sa.Column("centre_id", Id, sa.ForeignKey("centres.id"), nullable=False),
        sa.Column("expires_at", Moment, nullable=False),
    )
    op.create_table(
        "centre_lines",
        sa.Column("id", Id, primary_key=True),
        sa.Column("centre_id", Id, sa.ForeignKey("centres.id"), nullable=False),
        sa.Column("programme", sa.String(16), nullable=False),
        sa.Column("address_sign", sa.LargeBinary),
        sa.Column("ending", sa.LargeBinary),
        sa.Column("registered_at", Moment, nullable=False),
        sa.UniqueConstraint("address_sign", "programme", name="centre_lines_of_address"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "centre_tries",
        sa.Column("address_sign", sa.LargeBinary, primary_key=True),
        sa.Column("since", Moment, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
    )
    op.create_table(
        "centre_checks",
        sa.Column("id", Id, primary_key=True),
        sa.Column("line_id", Id, sa.ForeignKey("centre_lines.id"), nullable=False),
        sa.Column("number_sign", sa.LargeBinary, nullable=False),
        sa.Column("last_four", sa.String(4), nullable=False),
        sa.Column("status", sa.String(32), nullable=False),
        sa.Column("checked_at", Moment, nullable=False, index=True),
    )
    op.create_index("centre_checks_of_line", "centre_checks", ["line_id", "checked_at"])
    op.create_index("centre_checks_of_number", "centre_checks", ["number_sign", "checked_at"])


def _count_on(table: str) -> None:
    """Make the table again as it is, but with ids that go on counting when the highest rows are deleted.

    Only a table made with AUTOINCREMENT does so, and SQLite cannot add it: https://www.sqlite.org/autoinc.html
    """
    with op.batch_alter_table(table, recreate="always", table_kwargs={"sqlite_autoincrement": True}):
        pass
