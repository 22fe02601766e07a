"""Consents, proofs, owed answers and the outbox."""

import sqlalchemy as sa
from alembic import op

from state.database import Id, Moment

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "consents",
        sa.Column("id", Id, primary_key=True),
        sa.Column("address_sign", sa.LargeBinary, nullable=False),
        sa.Column("purpose", sa.String(64), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("given_at", Moment, nullable=False),
        sa.Column("withdrawn_at", Moment),
    )
    op.create_index(
        "consents_standing",
        "consents",
        ["address_sign", "purpose", "version"],
        unique=True,
        sqlite_where=sa.text("withdrawn_at IS NULL"),
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )
    op.create_table(
        "proofs",
        sa.Column("address_sign", sa.LargeBinary, primary_key=True),
        sa.Column("number_sign", sa.LargeBinary, primary_key=True),
        sa.Column("how", sa.String(32), nullable=False),
        sa.Column("proven_at", Moment, nullable=False),
    )
    op.create_table(
        "owed",
        sa.Column("id", Id, primary_key=True),
        sa.Column("turn_key", sa.LargeBinary, nullable=False, unique=True),
        sa.Column("address", sa.LargeBinary, nullable=False),
        sa.Column("address_sign", sa.LargeBinary, nullable=False, index=True),
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("programme", sa.String(16), nullable=False),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("session", sa.LargeBinary, nullable=False),
        sa.Column("last_four_sign", sa.LargeBinary, nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("expires_at", Moment, nullable=False, index=True),
        sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
        sa.Column("next_try_at", Moment, nullable=False, index=True),
        sa.Column("answered_at", Moment),
        sa.Column("result", sa.LargeBinary),
        sa.Column("guesses", sa.Integer, nullable=False, server_default="0"),
        sa.Column("collected_at", Moment),
    )
    op.create_table(
        "outbox",
        sa.Column("id", Id, primary_key=True),
        sa.Column("key", sa.String(128), nullable=False, unique=True),
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("address", sa.LargeBinary, nullable=False),
        sa.Column("address_sign", sa.LargeBinary, nullable=False),
        sa.Column("text", sa.LargeBinary, nullable=False),
        sa.Column("after", Moment, nullable=False),
        sa.Column("next_try_at", Moment, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
        sa.Column("worker", sa.String(64)),
        sa.Column("ended_at", Moment),
        sa.Column("delivered", sa.Boolean),
    )
    op.create_index(
        "outbox_to_send",
        "outbox",
        ["after", "id"],
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index(
        "outbox_of_person",
        "outbox",
        ["address_sign", "after", "id"],
    )
