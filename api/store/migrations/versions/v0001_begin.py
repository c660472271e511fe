"""Learners, their sessions, answers, memories and certificates."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "learner",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("plan_id", sa.String(100), nullable=False),
        sa.Column("plan_sha256", sa.String(64), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("tour_done_at", _MOMENT),
        sa.Column("plan_changed_at", _MOMENT),
        sa.UniqueConstraint("key", "plan_id", name="learner_once_in_a_plan"),
    )
    _make_sessions()
    op.create_table(
        "answer",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("learner_id", sa.Integer, _learner("CASCADE"), nullable=False),
        sa.Column("session_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("item", sa.String(200), nullable=False),
        sa.Column("token", sa.String(36), nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("right", sa.Boolean, nullable=False),
        sa.Column("first", sa.Boolean, nullable=False),
        sa.Column("answered_at", _MOMENT, nullable=False),
        sa.Column("due_at", _MOMENT),
        sa.ForeignKeyConstraint(
            ["session_id", "position"],
            ["session_item.session_id", "session_item.position"],
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint("session_id", "token", name="answer_once_by_token"),
        sa.UniqueConstraint("session_id", "position", name="answer_once_by_place"),
    )
    op.create_index("answer_of_learner", "answer", ["learner_id", "item"])
    op.create_table(
        "memory",
        sa.Column("learner_id", sa.Integer, _learner("CASCADE"), primary_key=True, nullable=False),
        sa.Column("item", sa.String(200), primary_key=True),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("due", _MOMENT, nullable=False),
    )
    op.create_table(
        "certificate",
        sa.Column("id", sa.String(19), primary_key=True),
        sa.Column("learner_id", sa.Integer, _learner("SET NULL")),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("plan_title", sa.Text, nullable=False),
        sa.Column("edition", sa.Text, nullable=False),
        sa.Column("plan_sha256", sa.String(64), nullable=False),
        sa.Column("issued_at", _MOMENT, nullable=False),
        sa.UniqueConstraint("learner_id", name="certificate_once"),
    )


def _make_sessions() -> None:
    op.create_table(
        "session",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("learner_id", sa.Integer, _learner("CASCADE"), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("module", sa.Integer, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("seed", sa.Text, nullable=False),
        sa.Column("plan_sha256", sa.String(64), nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("begun_at", _MOMENT, nullable=False),
        sa.Column("ended_at", _MOMENT),
        sa.Column("total", sa.Integer, nullable=False),
        sa.Column("right", sa.Integer, nullable=False),
        sa.Column("passed", sa.Boolean),
    )
    is_open = sa.text("state = 'open'")
    op.create_index("session_of_learner", "session", ["learner_id"])
    op.create_index(
        "session_open_once",
        "session",
        ["learner_id", "kind", "module"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )
    op.create_table(
        "session_item",
        sa.Column(
            "session_id",
            sa.String(32),
            sa.ForeignKey("session.id", ondelete="CASCADE"),
            primary_key=True,
            nullable=False,
        ),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("item", sa.String(200), nullable=False),
        sa.Column("again", sa.Boolean, nullable=False),
    )


def _learner(ondelete: str) -> sa.ForeignKey:
    return sa.ForeignKey("learner.id", ondelete=ondelete)
