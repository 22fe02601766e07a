"""The desk: agents, cases, their history and files, topics of the desk bot, the audit's chain; the outbox's lanes."""

import sqlalchemy as sa
from alembic import op

from state.database import Id, Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _lay_lanes()
    op.create_table(
        "agents",
        sa.Column("id", Id, primary_key=True),
        sa.Column("login", sa.String(64), nullable=False, unique=True),
        sa.Column("name", sa.String(128), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("password_hash", sa.String(256), nullable=False),
        sa.Column("totp", sa.LargeBinary, nullable=False),
        sa.Column("totp_step", sa.Integer, nullable=False),
        sa.Column("organisation", sa.String(64), nullable=False),
        sa.Column("programmes", sa.String(256), nullable=False),
        sa.Column("regions", sa.String(512), nullable=False),
        sa.Column("tiers", sa.String(32), nullable=False),
        sa.Column("skills", sa.String(256), nullable=False),
        sa.Column("telegram_id", Id, unique=True),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("shift_ends_at", Moment),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("locked_until", Moment),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "cases",
        sa.Column("id", Id, primary_key=True),
        sa.Column("number", sa.String(16), nullable=False, unique=True),
        sa.Column("key", sa.String(128), nullable=False, unique=True),
        sa.Column("programme", sa.String(16), nullable=False),
        sa.Column("organisation", sa.String(64), nullable=False),
        sa.Column("region", sa.String(64), nullable=False),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("skill", sa.String(64), nullable=False),
        sa.Column("tier", sa.Integer, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("agent_id", Id, sa.ForeignKey("agents.id")),
        sa.Column("address", sa.LargeBinary),
        sa.Column("address_sign", sa.LargeBinary),
        sa.Column("number_sign", sa.LargeBinary),
        sa.Column("packet", sa.LargeBinary),
        sa.Column("call_back", sa.LargeBinary),
        sa.Column("calls_tried", sa.Integer, nullable=False),
        sa.Column("opened_at", Moment, nullable=False),
        sa.Column("changed_at", Moment, nullable=False),
        sa.Column("warn_at", Moment),
        sa.Column("answer_due_at", Moment),
        sa.Column("resolve_due_at", Moment),
        sa.Column("resolve_left", sa.Integer),
        sa.Column("overdue", sa.Boolean, nullable=False),
        sa.Column("unread", sa.Integer, nullable=False),
        sa.Column("guesses", sa.Integer, nullable=False),
        sa.Column("rating", sa.Integer),
        sa.Column("merged_into", Id, sa.ForeignKey("cases.id")),
        sa.Column("ended_at", Moment),
        sqlite_autoincrement=True,
    )
    op.create_index("cases_changed", "cases", ["changed_at"])
    op.create_index("cases_ended", "cases", ["ended_at"])
    op.create_index("cases_of_agent", "cases", ["agent_id", "state"])
    op.create_index("cases_of_number", "cases", ["number_sign"])
    op.create_index("cases_of_person", "cases", ["address_sign", "programme"])
    op.create_index(
        "cases_queue",
        "cases",
        [
            "programme",
            "organisation",
            "tier",
            "region",
            "language",
            "state",
            "agent_id",
            "overdue",
            "answer_due_at",
            "id",
        ],
        sqlite_where=sa.text("state NOT IN ('resolved', 'closed')"),
        postgresql_where=sa.text("state NOT IN ('resolved', 'closed')"),
    )
    op.create_table(
        "case_events",
        sa.Column("id", Id, primary_key=True),
        sa.Column("case_id", Id, sa.ForeignKey("cases.id"), nullable=False),
        sa.Column("key", sa.String(128), nullable=False, unique=True),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("agent_id", Id, sa.ForeignKey("agents.id")),
        sa.Column("text", sa.LargeBinary),
        sa.Column("about", sa.String(256), nullable=False),
        sa.Column("followed", sa.Boolean, nullable=False),
        sa.Column("seen_at", Moment),
        sqlite_autoincrement=True,
    )
    op.create_index("case_events_of_case", "case_events", ["case_id", "id"])
    op.create_index(
        "case_events_to_follow",
        "case_events",
        ["id"],
        sqlite_where=sa.text("NOT followed"),
        postgresql_where=sa.text("NOT followed"),
    )
    op.create_table(
        "case_files",
        sa.Column("id", Id, primary_key=True),
        sa.Column("event_id", Id, sa.ForeignKey("case_events.id"), nullable=False, index=True),
        sa.Column("name", sa.LargeBinary, nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "case_topics",
        sa.Column("case_id", Id, sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("chat_id", Id, nullable=False),
        sa.Column("thread_id", Id, nullable=False),
        sa.Column("shown_event", Id, nullable=False),
        sa.Column("shown_version", sa.Integer, nullable=False),
        sa.Column("header_id", Id),
        sa.Column("closed", sa.Boolean, nullable=False),
        sa.UniqueConstraint("chat_id", "thread_id", name="case_topics_of_thread"),
    )
    op.create_table(
        "audit",
        sa.Column("id", Id, primary_key=True, autoincrement=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("actor", sa.String(128), nullable=False),
        sa.Column("act", sa.String(64), nullable=False),
        sa.Column("about", sa.String(64), nullable=False),
        sa.Column("detail", sa.String(1024), nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("last", Id, nullable=False),
        sa.Column("hash", sa.LargeBinary, nullable=False),
    )


def _lay_lanes() -> None:
    """Give the outbox priorities, what an SMS says instead, and a reason for what was given up."""
    op.add_column("outbox", sa.Column("priority", sa.Integer, nullable=False, server_default="0"))
    op.add_column("outbox", sa.Column("instead", sa.LargeBinary))
    op.add_column("outbox", sa.Column("reason", sa.String(64)))
    for index in ("outbox_to_send", "outbox_of_person"):
        op.drop_index(index, "outbox")
    op.create_index(
        "outbox_to_send",
        "outbox",
        ["channel", "priority", "next_try_at", "id"],
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index("outbox_of_person", "outbox", ["address_sign", "ended_at", "priority", "after", "id"])
    op.create_index("outbox_ended", "outbox", ["ended_at"])
    op.create_index(
        "outbox_dead",
        "outbox",
        ["id"],
        sqlite_where=sa.text("delivered = 0"),
        postgresql_where=sa.text("NOT delivered"),
    )
