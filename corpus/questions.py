"""``questions.jsonl``: how people ask for what a plan says (想定質問).

A line holds the questions that one hand wrote for one unit, or for one selection of
many units (`corpus.units.Selection`). `unit` is null where
the plan does not answer them: questions near its subject, kept so that they can
be told from those that it answers.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import PlanDataError

QUESTIONS_FILE = "questions.jsonl"
_KEYS = {"unit", "role", "questions"}


@dataclass(frozen=True, slots=True)
class ExpectedQuestion:
    """A question that somebody is expected to ask."""

    text: str
    unit: str | None
    """Id of the unit that answers it, or the `corpus.units.Selection` of several
    that do; None where nothing in the plan does."""
    role: str
    """Who would ask so; one hand wrote all questions of a role."""


def read_questions(path: Path, units: Collection[str]) -> tuple[ExpectedQuestion, ...]:
    """Read the expected questions of a plan, in the order of the file; () if it has none.

    Raises:
        PlanDataError: The file cannot be read; a line is no such record, names an unknown unit
            or repeats a question.
    """
    if not path.exists():
        return ()
    known, seen, found = frozenset(units), dict[str, int](), []
    for number, line in enumerate(_lines(path), start=1):
        where = f"{path.name}:{number}"
        for question in _record(line, where, known):
            if question.text in seen:
                expected = f"every question once (it stands in line {seen[question.text]} too)"
                raise PlanDataError(where, expected, question.text)
            seen[question.text] = number
            found.append(question)
    return tuple(found)


def _lines(path: Path) -> list[str]:
    try:
        # Not splitlines(): a form feed or U+2028 within a question ends no line of JSONL.
        return path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise PlanDataError(path.name, "text in UTF-8", str(error)) from error


def _record(line: str, where: str, units: frozenset[str]) -> list[ExpectedQuestion]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise PlanDataError(where, "a JSON object", line[:80]) from error
    if not isinstance(row, dict) or row.keys() != _KEYS:
        raise PlanDataError(where, f"an object with the keys {sorted(_KEYS)}", line[:80])
    unit, role, texts = row["unit"], row["role"], row["questions"]
    if unit is not None and not (isinstance(unit, str) and unit in units):
        raise PlanDataError(f"{where}: unit", "the id of a unit of this plan, or null", str(unit))
    if not isinstance(role, str) or not role.strip():
        raise PlanDataError(f"{where}: role", "who asks", str(role))
    if not isinstance(texts, list) or not texts:
        raise PlanDataError(f"{where}: questions", "a list of questions", str(texts))
    for text in texts:
        if not isinstance(text, str) or not text.strip():
            raise PlanDataError(f"{where}: questions", "questions that are not empty", str(text))
    return [ExpectedQuestion(text.strip(), unit, role) for text in texts]
