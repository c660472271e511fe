"""The tables as the code of today knows them; `migrations/` brings a database here.

A learner is one person in one plan. Who the person is stands nowhere: `key` is the
SHA-256 of the name that authentication gives, or of the browser's random id.
"""

from datetime import UTC, datetime
from typing import Final

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class Moment(TypeDecorator[datetime]):
    """A point in time, aware and in UTC; SQLite keeps no time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return what is stored."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"moment: expected a time zone, found {value.isoformat()}")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return what was stored."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


METADATA: Final = MetaData()

LEARNER: Final = Table(
    "learner",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("key", String(64), nullable=False),
    Column("plan_id", String(100), nullable=False),
    Column("plan_sha256", String(64), nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("tour_done_at", Moment),
    Column("plan_changed_at", Moment),
    UniqueConstraint("key", "plan_id", name="learner_once_in_a_plan"),
)

SESSION: Final = Table(
    "session",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("learner_id", ForeignKey("learner.id", ondelete="CASCADE"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("module", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("seed", Text, nullable=False),
    Column("plan_sha256", String(64), nullable=False),
    Column("state", String(8), nullable=False),
    Column("begun_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("total", Integer, nullable=False),
    Column("right", Integer, nullable=False),
    Column("passed", Boolean),
)

SESSION_ITEM: Final = Table(
    "session_item",
    METADATA,
    Column(
        "session_id", ForeignKey("session.id", ondelete="CASCADE"), primary_key=True, nullable=False
    ),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("item", String(200), nullable=False),
    Column("again", Boolean, nullable=False),
)

ANSWER: Final = Table(
    "answer",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("learner_id", ForeignKey("learner.id", ondelete="CASCADE"), nullable=False),
    Column("session_id", String(32), nullable=False),
    Column("position", Integer, nullable=False),
    Column("item", String(200), nullable=False),
    Column("token", String(36), nullable=False),
    Column("answer", Text, nullable=False),
    Column("right", Boolean, nullable=False),
    Column("first", Boolean, nullable=False),
    Column("answered_at", Moment, nullable=False),
    Column("due_at", Moment),
    ForeignKeyConstraint(
        ["session_id", "position"],
        ["session_item.session_id", "session_item.position"],
        ondelete="CASCADE",
    ),
    UniqueConstraint("session_id", "token", name="answer_once_by_token"),
    UniqueConstraint("session_id", "position", name="answer_once_by_place"),
)

MEMORY: Final = Table(
    "memory",
    METADATA,
    Column(
        "learner_id", ForeignKey("learner.id", ondelete="CASCADE"), primary_key=True, nullable=False
    ),
    Column("item", String(200), primary_key=True),
    Column("state", Text, nullable=False),
    Column("due", Moment, nullable=False),
)

CERTIFICATE: Final = Table(
    "certificate",
    METADATA,
    Column("id", String(19), primary_key=True),
    Column("learner_id", ForeignKey("learner.id", ondelete="SET NULL")),
    Column("name", Text, nullable=False),
    Column("plan_title", Text, nullable=False),
    Column("edition", Text, nullable=False),
    Column("plan_sha256", String(64), nullable=False),
    Column("issued_at", Moment, nullable=False),
    UniqueConstraint("learner_id", name="certificate_once"),
)

ITEM_TALLY: Final = Table(
    "item_tally",
    METADATA,
    Column("plan_id", String(100), primary_key=True),
    Column("item", String(200), primary_key=True),
    Column("learners", Integer, nullable=False),
    Column("wrong", Integer, nullable=False),
)
"""What learners answered when they first met an item: counted as they answer, because to count
the answers of a thousand learners takes too long for a page."""

_IS_OPEN: Final = SESSION.c.state == "open"
Index("session_of_learner", SESSION.c.learner_id)
Index(
    "session_open_once",
    SESSION.c.learner_id,
    SESSION.c.kind,
    SESSION.c.module,
    unique=True,
    sqlite_where=_IS_OPEN,
    postgresql_where=_IS_OPEN,
)
Index(
    "session_by_kind",
    SESSION.c.kind,
    SESSION.c.module,
    SESSION.c.learner_id,
    SESSION.c.state,
    SESSION.c.passed,
)
Index("answer_of_learner", ANSWER.c.learner_id, ANSWER.c.item)
