"""The verdict on one reply (evaluation.md §5.3 to §5.5)."""

from collections.abc import Iterator
from typing import Final

from assistant.reply import Status
from corpus.plan import Plan
from corpus.text import fold
from evals.asking.said import Said
from evals.gold.case import Case
from evals.gold.record import Gold
from evals.grading.gold_evidence import EvidenceGrade, grade_evidence
from evals.grading.match import Answer, exam_holds
from evals.grading.proof import Proof, invalid_citations, length_of, quoted_characters
from evals.grading.wording import wording_agrees
from evals.results.item import Grade, Label

_TOO_LONG: Final = 1.5
"""Times `max_chars` from which on an answer annoys."""
_PRECISE: Final = 0.5
"""Share of the citations that have to be about the evidence."""


def grade(case: Case, said: Said, plan: Plan) -> Grade:
    """Return everything that is right and wrong with a reply."""
    gold, answer, proof = case.gold, Answer(said.answer), Proof(said, plan)
    refused = is_refusal(gold, said)
    evidence = grade_evidence(case, said, plan)
    groups = tuple(any(answer.holds(text) for text in group) for group in gold.must)
    forbidden = tuple(text for text in gold.must_not if answer.holds(text))
    # What a refusal repeats of the question, it does not state.
    unsupported = () if refused else proof.unsupported()
    wrong = (*forbidden, *unsupported)
    label = _label(gold, refused, groups, wrong=bool(wrong))
    invalid = invalid_citations(said, plan)
    faults = (
        *_answer_faults(gold, said, label, groups),
        *(f"states {text}" for text in wrong),
        *(f"citation {reason}" for reason in invalid),
        *(_evidence_faults(evidence) if gold.answerable and not refused else ()),
    )
    return Grade(
        label=label,
        refused=refused,
        joint=not faults,
        exam=exam_right(gold, said, evidence),
        faults=faults,
        groups=groups,
        forbidden=forbidden,
        unsupported=unsupported,
        numbers=0 if refused else proof.numbers(),
        wording_agrees=wording_agrees(said),
        invalid=invalid,
        claims=() if refused else proof.grades(),
        citations_needed=() if refused else proof.needed(),
        ev_hit=evidence.hit,
        units=evidence.units,
        ev_recall=evidence.recall,
        ev_precision=evidence.precision,
        pages=evidence.pages,
        chars=length_of(said),
        cited_chars=len(quoted_characters(said, plan)),
    )


def grade_error(case: Case, error: str) -> Grade:
    """Return the verdict where there is no usable reply: wrong, and never left out."""
    return Grade(
        label=Label.INCORRECT,
        refused=False,
        joint=False,
        exam=False,
        faults=(error,),
        groups=(False,) * len(case.gold.must),
        forbidden=(),
        unsupported=(),
        numbers=0,
        wording_agrees=True,
        invalid=(),
        claims=(),
        citations_needed=(),
        ev_hit=False,
        units=tuple((unit.excerpt, False) for unit in case.units),
        ev_recall=0.0,
        ev_precision=0.0,
        pages=(0.0, 0.0),
        chars=0,
        cited_chars=0,
    )


def is_refusal(gold: Gold, said: Said) -> bool:
    """Return whether a reply refuses; to ask back is no refusal where that is as good."""
    if said.status is Status.CLARIFY:
        return not gold.clarify_ok
    return said.status is not Status.ANSWERED


def _label(gold: Gold, refused: bool, groups: tuple[bool, ...], *, wrong: bool) -> Label:
    if gold.answerable and refused:
        return Label.MISSED
    if wrong or (not gold.answerable and not refused):
        return Label.INCORRECT
    if all(groups):
        return Label.CORRECT
    if any(groups) or not gold.answerable:
        return Label.PARTIAL
    return Label.INCORRECT


def exam_right(gold: Gold, said: Said, evidence: EvidenceGrade) -> bool:
    """Return whether the sealed exam would call a reply right (FORMAT.md)."""
    answer = fold(said.answer)
    if any(exam_holds(answer, text) for text in gold.must_not):
        return False
    if not gold.answerable:
        return not said.is_answered
    holds = all(any(exam_holds(answer, text) for text in group) for group in gold.must)
    return said.is_answered and holds and evidence.hit


def _answer_faults(gold: Gold, said: Said, label: Label, groups: tuple[bool, ...]) -> Iterator[str]:
    if gold.answerable is is_refusal(gold, said):
        yield f"status {said.status.value}"
    if label is not Label.MISSED:
        for group, held in zip(gold.must, groups, strict=True):
            if not held:
                yield f"lacks {'/'.join(group[:3])}"
    chars = length_of(said)
    if chars > _TOO_LONG * gold.max_chars:
        yield f"{chars} characters, at most {gold.max_chars} wanted"


def _evidence_faults(evidence: EvidenceGrade) -> Iterator[str]:
    """Yield what keeps the citations of an answer from the joint score (§5.5f)."""
    if evidence.recall < 1:
        yield f"cites {evidence.recall:.0%} of the evidence"
    if evidence.precision < _PRECISE:
        yield f"{evidence.precision:.0%} of the citations are about the evidence"
