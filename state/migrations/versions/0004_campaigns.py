"""Campaigns: what is sent, to whom, what they answered, and who wants messages at all."""

import sqlalchemy as sa
from alembic import op

from state.database import Id, Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "campaigns",
        sa.Column("id", Id, primary_key=True),
        sa.Column("programme", sa.String(16), nullable=False),
        sa.Column("organisation", sa.String(64), nullable=False),
        sa.Column("name", sa.String(128), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("tier", sa.Integer, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("rate", sa.Integer, nullable=False),
        sa.Column("second_after", sa.Integer, nullable=False),
        sa.Column("planned_at", Moment, nullable=False),
        sa.Column("next_at", Moment),
        sa.Column("ended_at", Moment),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "campaign_people",
        sa.Column("id", Id, primary_key=True),
        sa.Column("campaign_id", Id, sa.ForeignKey("campaigns.id"), nullable=False),
        sa.Column("owner_sign", sa.LargeBinary),
        sa.Column("address_sign", sa.LargeBinary),
        sa.Column("address", sa.LargeBinary),
        sa.Column("number", sa.LargeBinary),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("region", sa.String(64), nullable=False),
        sa.Column("reason", sa.String(32), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("due_at", Moment),
        sa.Column("told_at", Moment),
        sa.Column("changed_at", Moment, nullable=False),
        sa.Column("calls", sa.Integer, nullable=False),
        sa.UniqueConstraint("campaign_id", "owner_sign", name="campaign_people_once"),
        sqlite_autoincrement=True,
    )
    op.create_index("campaign_people_of_owner", "campaign_people", ["owner_sign"])
    op.create_index("campaign_people_of_address", "campaign_people", ["address_sign"])
    op.create_index(
        "campaign_people_due",
        "campaign_people",
        ["campaign_id", "due_at", "id"],
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )
    op.create_index("campaign_people_in_state", "campaign_people", ["campaign_id", "state", "id"])
    op.create_table(
        "campaign_answers",
        sa.Column("person_id", Id, sa.ForeignKey("campaign_people.id"), primary_key=True),
        sa.Column("question", sa.String(64), primary_key=True),
        sa.Column("answer", sa.String(64), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("agent_id", Id, sa.ForeignKey("agents.id")),
    )
    op.create_table(
        "message_stops",
        sa.Column("owner_sign", sa.LargeBinary, primary_key=True),
        sa.Column("at", Moment, nullable=False),
    )
    op.create_table(
        "message_wishes",
        sa.Column("owner_sign", sa.LargeBinary, primary_key=True),
        sa.Column("programme", sa.String(16), primary_key=True),
        sa.Column("address", sa.LargeBinary, nullable=False),
        sa.Column("channel", sa.String(16), nullable=False),
        sa.Column("language", sa.String(16), nullable=False),
        sa.Column("region", sa.String(64), nullable=False),
        sa.Column("number", sa.LargeBinary),
        sa.Column("at", Moment, nullable=False),
    )
