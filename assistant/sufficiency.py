"""Whether what was found holds the kind of fact that was asked for.

A passage can be about the matter and still not answer: 「講習会の満足度は何％か」
meets an indicator named so, with a number of people. Then the plan does not say it.
"""

from collections.abc import Iterator, Sequence

from assistant.evidence import (
    Evidence,
    FieldFacts,
    ResultFacts,
    ScheduleFacts,
    SectionFacts,
    StatementFacts,
    TermFacts,
)
from assistant.lookup.values import asked_units, holds_figure
from assistant.ranking import Inquiry
from assistant.reply import Reason
from assistant.verdicts import Absent
from corpus.plan import Leaf

_RELATED = 2


def sufficient(inquiry: Inquiry, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return the evidence, or that the plan lacks the figure that the question asks for."""
    leaves = list(_leaves(evidence))
    counts = any(isinstance(found, FieldFacts) and found.is_whole for found in evidence)
    if not asked_units(inquiry.question) or not leaves or counts:
        return evidence
    if holds_figure([leaf for group in leaves for leaf in group], inquiry.question):
        return evidence
    return (Absent(Reason.ABSENT, "ご質問の数値", tuple(leaves[:_RELATED])),)


def _leaves(evidence: Sequence[Evidence]) -> Iterator[tuple[Leaf, ...]]:
    """Yield what each fact cites; lists and comparisons count for themselves and yield nothing."""
    for found in evidence:
        match found:
            case FieldFacts(leaves=leaves) | ScheduleFacts(leaves=leaves):
                yield from ((leaf,) for leaf in leaves)
            case ResultFacts(results=results):
                yield from ((each.name, each.value) for each in results)
            case StatementFacts(leaves=groups):
                yield from groups
            case TermFacts(terms=terms):
                yield from ((term.name, term.definition) for term in terms)
            case SectionFacts(section=section):
                yield from ((leaf,) for leaf in section.statements)
            case _:
                pass
