"""An index of cases that are over and not emptied yet: the clock looks for them every few seconds."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "cases_over",
        "cases",
        ["state", "ended_at"],
        sqlite_where=sa.text("packet IS NOT NULL"),
        postgresql_where=sa.text("packet IS NOT NULL"),
    )
