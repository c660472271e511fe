"""What the trainers' report reads, in the order in which it reads it."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the indexes of the report."""
    op.create_index("session_by_kind", "session", ["kind", "module", "state", "learner_id"])
    op.create_index(
        "answer_first",
        "answer",
        ["item", "learner_id", "right"],
        sqlite_where=sa.text("first = 1"),
        postgresql_where=sa.text("first"),
    )
