"""Whether what was found holds the kind of fact that was asked for.

A passage can be about the matter and still not answer: 「講習会の満足度は何％か」
meets an indicator named so, with a number of people. Then the plan does not say it.
"""

import re
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
from assistant.lookup.values import asked_units, holds_figure, other_years
from assistant.question import Ask
from assistant.ranking import Inquiry
from assistant.reply import Reason
from assistant.verdicts import Absent
from corpus.plan import Leaf

_RELATED = 2
_ACTOR = re.compile(
    "市長|本部|委員会|部会|室|課|部署|ＣＩＯ|責任者|補佐官|事業者|国|東京都|市民|職員|総務省|本市|リーダー"
)
"""Who can do something in an administrative plan."""
_TIME = re.compile("年|月|毎|定期|随時|適宜|期間|時期|段階|順|今後|引き続き|スケジュール")
"""How a plan speaks of time."""


def sufficient(inquiry: Inquiry, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return the evidence, or that the plan lacks the kind of fact that the question asks for."""
    groups = tuple(_leaves(evidence))
    leaves = [leaf for group in groups for leaf in group]
    question = inquiry.question
    if not leaves:
        return evidence
    if any(isinstance(found, ResultFacts) for found in evidence) and other_years(inquiry):
        return (Absent(Reason.ABSENT, "ご質問の年度の数値", groups[:_RELATED]),)
    counts = any(isinstance(found, FieldFacts) and found.is_whole for found in evidence)
    if asked_units(question) and not counts and not holds_figure(leaves, question):
        return (Absent(Reason.ABSENT, "ご質問の数値", groups[:_RELATED]),)
    if Ask.WHO in question.asks and not any(_ACTOR.search(leaf.text) for leaf in leaves):
        return (Absent(Reason.ABSENT, "誰が（どこが）行うか", groups[:_RELATED]),)
    has_bars = any(isinstance(found, ScheduleFacts) for found in evidence)
    if (
        Ask.WHEN in question.asks
        and not has_bars
        and not any(_TIME.search(leaf.text) for leaf in leaves)
    ):
        return (Absent(Reason.ABSENT, "時期", groups[:_RELATED]),)
    return evidence


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
