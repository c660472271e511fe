"""What readers say of a reply: taken in strictly, kept as lines of JSON."""

import json
import os
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from api.body import Body
from api.characters import checked
from api.messages_ja import FEEDBACK_FULL
from api.problems import ApiProblem

FILE = "feedback.jsonl"
COMMENT_LIMIT = 1_000
"""Characters of a comment."""
SIZE_LIMIT = 16 * 2**20
"""Bytes of the file; more is refused until the operator has moved it away."""

FeedbackReason = Literal["wrong", "wrong_source", "incomplete", "unclear", "other"]


class FeedbackBody(Body):
    """A vote on one reply. It holds neither the question nor the answer."""

    reply_id: Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]{1,64}$")]
    vote: Literal["up", "down"]
    reasons: Annotated[tuple[FeedbackReason, ...], Field(max_length=5)] = ()
    comment: Annotated[str, BeforeValidator(checked), Field(max_length=COMMENT_LIMIT)] = ""


class FeedbackStore:
    """Appends feedback to ``feedback.jsonl`` in the data folder, up to `limit` bytes."""

    def __init__(self, folder: Path, *, limit: int = SIZE_LIMIT) -> None:
        self.path = folder / FILE
        self.limit = limit
        self._lock = Lock()

    def add(self, feedback: FeedbackBody) -> None:
        """Write one line, readable by the operator's account only.

        Raises:
            ApiProblem: The file has reached its limit.
            OSError: It cannot be written.
        """
        entry = {"at": datetime.now(UTC).isoformat(timespec="seconds"), **feedback.model_dump()}
        line = json.dumps(entry, ensure_ascii=False).encode("utf-8") + b"\n"
        with self._lock:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            file = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with open(file, "ab") as stream:
                if os.fstat(file).st_size + len(line) > self.limit:
                    raise ApiProblem(FEEDBACK_FULL)
                stream.write(line)
