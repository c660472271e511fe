"""Questions that lead on from a reply; each of them has an answer."""

from collections.abc import Iterator, Sequence
from itertools import islice

from assistant.evidence import (
    Evidence,
    FieldFacts,
    MeasureFacts,
    NameFacts,
    ResultFacts,
    ScheduleFacts,
    StatementFacts,
)
from assistant.question import Question
from assistant.ranking import Inquiry
from assistant.verdicts import Absent, Greeting, OffTopic
from corpus.plan import Field, Leaf, Measure

_COUNT = 3
_STARTERS = (
    "この計画の概要を教えてください",
    "計画期間はいつからいつまでですか",
    "推進方針を一覧で教えてください",
)
_NEXT = (Field.ISSUE, Field.ACTION, Field.ACTIVITY, Field.OUTCOME, Field.SCHEDULE)


def followups(inquiry: Inquiry, evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """Return at most three questions on the same measure, or starters."""
    return tuple(islice(dict.fromkeys(_offers(inquiry, evidence)), _COUNT))


def _offers(inquiry: Inquiry, evidence: Sequence[Evidence]) -> Iterator[str]:
    for found in evidence:
        match found:
            case FieldFacts() | ScheduleFacts() | MeasureFacts() | NameFacts():
                yield from _rows(found.measure, inquiry.question)
            case ResultFacts(results=results) if results:
                code = _called(results[0].measure.code)
                yield f"第1次計画の{code}は第2次計画でどうなりましたか"
            case StatementFacts(leaves=leaves):
                yield from _around(leaves[0][0], inquiry)
            case Absent() | OffTopic() | Greeting():
                yield from _STARTERS
            case _:
                pass


def _rows(measure: Measure, question: Question) -> Iterator[str]:
    for field in _NEXT:
        if field not in question.focus.fields:
            yield f"{_called(measure.id.code)}の{field.value}を教えてください"


def _around(leaf: Leaf, inquiry: Inquiry) -> Iterator[str]:
    for measure in inquiry.plan.measures:
        if any(leaf in leaves for leaves in measure.fields.values()):
            yield from _rows(measure, inquiry.question)


def _called(code: str) -> str:
    """Return a code as one says it: the measure 5 has no letter to be known by."""
    return code if "-" in code else f"No.{code}"
