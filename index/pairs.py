"""Pairs of a question and the passage that answers it, to train the encoder on.

Most follow from the plan's own structure: what stands under a heading is asked
for by that heading, a term by its definition, an indicator by its measure. Those
that people wrote, the expected questions, come from the plan's folder.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.library import Alias, PlanFile
from corpus.passages import Passage, PassageKind, make_passages
from corpus.plan import Edition, Field, Plan, Topic
from corpus.questions import ExpectedQuestion
from corpus.units import make_units
from index.build import text_to_encode

_CLAUSE = re.compile(r"[、。（）()]")
_SHORTEST_CLAUSE = 6
"""Characters; a shorter clause could stand for anything."""
_PARTNERS = 5
"""Questions of other roles that each expected question is paired with."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A way to ask, and what answers it."""

    question: str
    answer: str
    unit: str
    """Id of the passage: two pairs of one unit are no counter-examples to each other."""


def make_pairs(plan_file: PlanFile) -> list[Pair]:
    """Return all pairs of a plan, in a fixed order, without repeats."""
    passages = make_passages(plan_file.plan)
    found = [
        *_by_structure(passages),
        *_by_clause(passages),
        *_by_alias(plan_file, passages),
        *_expected_questions(plan_file),
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


def _expected_questions(plan_file: PlanFile) -> Iterator[Pair]:
    """Ask for a unit by its expected questions, and for each of them by others of the unit."""
    units = {unit.id: unit for unit in make_units(plan_file.plan)}
    asked: dict[str, list[ExpectedQuestion]] = {}
    for question in plan_file.questions:
        if question.unit is not None:
            asked.setdefault(question.unit, []).append(question)
    for unit, questions in asked.items():
        for at, question in enumerate(questions):
            # A selection of many units has no passages of its own.
            for passage in units[unit].passages if unit in units else ():
                yield Pair(question.text, text_to_encode(passage), unit)
            for partner in _partners(at, questions):
                yield Pair(question.text, partner.text, unit)


def _partners(at: int, questions: Sequence[ExpectedQuestion]) -> list[ExpectedQuestion]:
    """Return questions of other hands, who word things differently, from all over the list."""
    others = [other for other in questions if other.role != questions[at].role]
    count = min(_PARTNERS, len(others))
    return [others[(at + number * len(others) // count) % len(others)] for number in range(count)]
