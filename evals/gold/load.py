"""Reads files of gold questions, strictly: a wrong file stops everything."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from corpus.text import fold
from evals.errors import GoldError
from evals.gold.places import places_in
from evals.gold.record import Gold

QUESTIONS: Final = Path(__file__).parents[1] / "questions"
_SHORTEST, _LONGEST = 15, 80
"""Characters of an excerpt that points at one place and at no more than that."""


class QuestionSet(StrEnum):
    """Which files are asked."""

    TUNE = "tune"
    HARD = "hard"
    CHECK = "check"
    ALL = "all"

    @property
    def may_be_read(self) -> bool:
        """Whether its items may be looked at, and not only their score."""
        return self in {QuestionSet.TUNE, QuestionSet.HARD}


def files_of(question_set: QuestionSet, folder: Path = QUESTIONS) -> tuple[Path, ...]:
    """Return the files of a set, in the order in which they are asked."""
    names = ("tune", "hard", "check") if question_set is QuestionSet.ALL else (question_set.value,)
    return tuple(folder / f"{name}.jsonl" for name in names)


def load_files(paths: Sequence[Path], plan_text: str) -> tuple[Gold, ...]:
    """Read several files whose ids are unique among all of them.

    Raises:
        GoldError: A file is missing or wrong, or two share an id.
    """
    seen: dict[str, str] = {}
    return tuple(gold for path in paths for gold in _read(path, plan_text, seen))


def load_questions(path: Path, plan_text: str) -> tuple[Gold, ...]:
    """Read a file of gold questions, one JSON object a line, and check it against the plan.

    Raises:
        GoldError: The file is missing or empty, a line is no such object, an id
            repeats, an excerpt is not in the plan, or a question contradicts itself.
    """
    return load_files([path], plan_text)


def _read(path: Path, plan_text: str, seen: dict[str, str]) -> Iterator[Gold]:
    lines = _lines(path)
    if not lines:
        raise GoldError(f"{path.name}:1: expected gold questions, found none")
    for number, line in enumerate(lines, start=1):
        where = f"{path.name}:{number}"
        gold = _parse(line, where)
        if gold.id in seen:
            raise GoldError(
                f"{where}: expected every id once, found {gold.id} again, as in {seen[gold.id]}"
            )
        seen[gold.id] = where
        for excerpt in gold.excerpts:
            if not places_in(plan_text).find(excerpt):
                raise GoldError(f"{where}: expected words of the plan, found {excerpt!r}")
        yield gold


def _lines(path: Path) -> list[str]:
    try:
        # Not splitlines(): a form feed within a question ends no line of JSONL.
        return path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
    except FileNotFoundError as error:
        raise GoldError(f"{path.name}: expected a file of gold questions, found none") from error
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path.name}: expected text in UTF-8, found {error}") from error


def _parse(line: str, where: str) -> Gold:
    try:
        return Gold.model_validate(json.loads(line))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"]))
        reason = f"{field}: {first['msg']}" if field else first["msg"]
        raise GoldError(f"{where}: expected a gold question, found {reason}") from error
    except (ValueError, RecursionError) as error:
        raise GoldError(f"{where}: expected a gold question, found {error}") from error


@dataclass(frozen=True, slots=True)
class Doubt:
    """What looks wrong with a question, and may yet be meant so."""

    id: str
    found: str


def doubts(golds: Sequence[Gold]) -> list[Doubt]:
    """Return what a person should look at, in the order of the questions.

    A group of `must` that is in no excerpt of an answerable question is either
    worked out, and the question to be marked `derived`, or its evidence is
    incomplete. Questions that exist twice count twice in every figure.
    """
    found = [doubt for gold in golds for doubt in (*_unproven_groups(gold), *_odd_excerpts(gold))]
    turns: dict[tuple[str, ...], str] = {}
    for gold in golds:
        first = turns.setdefault(tuple(map(fold, gold.turns)), gold.id)
        if first != gold.id:
            found.append(Doubt(gold.id, f"asks the same as {first}"))
    return found


def _unproven_groups(gold: Gold) -> Iterator[Doubt]:
    if not gold.answerable or gold.derived:
        return
    excerpts = [fold(excerpt) for excerpt in gold.excerpts]
    for group in gold.must:
        if not any(fold(text) in excerpt for text in group for excerpt in excerpts):
            yield Doubt(gold.id, f"no excerpt holds {'/'.join(group[:3])}")


def _odd_excerpts(gold: Gold) -> Iterator[Doubt]:
    for excerpt in gold.excerpts:
        length = len(fold(excerpt))
        if not _SHORTEST <= length <= _LONGEST:
            yield Doubt(gold.id, f"excerpt of {length} characters: {excerpt!r}")
