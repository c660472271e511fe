"""What the trainers' report reads: answers counted by item, and an index of sessions."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tallies, count the answers that there are, and make the index."""
    op.create_table(
        "item_tally",
        sa.Column("plan_id", sa.String(100), primary_key=True, nullable=False),
        sa.Column("item", sa.String(200), primary_key=True, nullable=False),
        sa.Column("learners", sa.Integer, nullable=False),
        sa.Column("wrong", sa.Integer, nullable=False),
    )
    op.execute(
        """
        INSERT INTO item_tally (plan_id, item, learners, wrong)
        SELECT learner.plan_id, answer.item, count(*),
               sum(CASE WHEN answer."right" THEN 0 ELSE 1 END)
        FROM answer JOIN learner ON learner.id = answer.learner_id
        WHERE answer.first
        GROUP BY learner.plan_id, answer.item
        """
    )
    op.create_index(
        "session_by_kind", "session", ["kind", "module", "learner_id", "state", "passed"]
    )
