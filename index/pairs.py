"""Pairs of a question and the passage that answers it, to train the encoder on.

Most follow from the plan's own structure: what stands under a heading is asked
for by that heading, a term by its definition, an indicator by its measure. Those
that people wrote, the expected questions, come from the plan's folder.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from corpus.library import PLANS, Alias, PlanFile
from corpus.passages import Passage, PassageKind, make_passages
from corpus.plan import Edition, Field, Plan, Topic
from index.build import text_to_encode
from index.errors import TrainingError

QUESTIONS_FILE = "questions.jsonl"
_CLAUSE = re.compile(r"[、。（）()]")
_SHORTEST_CLAUSE = 6
"""Characters; a shorter clause could stand for anything."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A way to ask, and what answers it."""

    question: str
    answer: str
    unit: str
    """Id of the passage: two pairs of one unit are no counter-examples to each other."""


def make_pairs(plan_file: PlanFile, *, plans: Path = PLANS) -> list[Pair]:
    """Return all pairs of a plan, in a fixed order, without repeats.

    Raises:
        TrainingError: `questions.jsonl` has a wrong line.
    """
    passages = make_passages(plan_file.plan)
    found = [
        *_by_structure(passages),
        *_by_clause(passages),
        *_by_alias(plan_file, passages),
        *_expected_questions(plans / plan_file.identity.id / QUESTIONS_FILE, passages),
    ]
    return list(dict.fromkeys(pair for pair in found if pair.question.strip()))


def _by_structure(passages: Sequence[Passage]) -> Iterator[Pair]:
    for passage in passages:
        answer = text_to_encode(passage)
        yield Pair(passage.context, passage.text, passage.id)
        yield Pair(passage.text, answer, passage.id)
        if passage.field:
            name = passage.context.removeprefix(" ".join(passage.leaves[0].path)).strip()
            yield Pair(f"{name} {passage.field.value}", answer, passage.id)
        if passage.kind in {PassageKind.TERM, PassageKind.RESULT}:
            first, second = passage.leaves[0], passage.leaves[-1]
            yield Pair(first.text, answer, passage.id)
            yield Pair(first.text, second.text, passage.id)


def _by_clause(passages: Sequence[Passage]) -> Iterator[Pair]:
    """Ask for a statement or a term by a clause of it."""
    for passage in passages:
        for clause in _CLAUSE.split(passage.leaves[-1].text):
            if len(clause) >= _SHORTEST_CLAUSE:
                yield Pair(clause, text_to_encode(passage), passage.id)


def _by_alias(plan_file: PlanFile, passages: Sequence[Passage]) -> Iterator[Pair]:
    """Ask for things by the names that people use."""
    entries = {
        passage.leaves[0].text: passage for passage in passages if passage.kind is PassageKind.TERM
    }
    for alias in plan_file.aliases:
        printed = _printed(plan_file.plan, alias)
        for name in alias.names:
            yield Pair(name, printed, f"{alias.kind}-{alias.edition}-{alias.target}")
            if alias.kind == "term":
                entry = entries[alias.target]
                yield Pair(name, text_to_encode(entry), entry.id)


def _printed(plan: Plan, alias: Alias) -> str:
    """Return what the plan prints for the thing that an alias means."""
    match alias.kind:
        case "measure" if alias.edition is Edition.FIRST:
            return plan.first_measure(alias.target).name.text
        case "measure":
            return plan.measure(alias.target).name.text
        case "policy":
            return plan.policy(int(alias.target)).name.text
        case "field":
            return Field[alias.target.upper()].value
        case "topic":
            return Topic[alias.target.upper()].value
        case _:
            return alias.target


def _expected_questions(file: Path, passages: Sequence[Passage]) -> Iterator[Pair]:
    if not file.exists():
        return
    by_id = {passage.id: passage for passage in passages}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        where = f"{QUESTIONS_FILE}:{number}"
        try:
            row = json.loads(line)
            question, passage = row["question"], by_id[row["unit"]]
        except (ValueError, KeyError, TypeError) as error:
            expected = "a question and the id of a passage as its unit"
            raise TrainingError(where, expected, line) from error
        yield Pair(question, text_to_encode(passage), passage.id)
