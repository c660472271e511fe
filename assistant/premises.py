"""What a question takes for granted and the plan contradicts; said first in the reply."""

from collections.abc import Sequence

from assistant.claims.figures import settles_figure, was_not_done, wrong_figure, wrong_result
from assistant.claims.labels import names_no_indicator, wrong_kind, wrong_measure, wrong_plan
from assistant.claims.names import former_name, wrong_code
from assistant.claims.periods import wrong_period
from assistant.claims.progress import only_planned
from assistant.evidence import Evidence
from assistant.ranking import Inquiry
from assistant.verdicts import Correction


def corrections(inquiry: Inquiry, evidence: Sequence[Evidence]) -> tuple[Correction, ...]:
    """Return the corrections that the reply must open with."""
    figures = wrong_result(inquiry, evidence) or wrong_figure(inquiry, evidence)
    return (
        *wrong_kind(inquiry),
        *(wrong_measure(inquiry) or wrong_plan(inquiry)),
        *(wrong_code(inquiry) or former_name(inquiry)),
        *figures,
        *wrong_period(inquiry),
    )


def is_settled(inquiry: Inquiry) -> bool:
    """Return whether the plan corrects what the question takes for granted, or bears it out."""
    checks = (
        wrong_kind,
        wrong_measure,
        wrong_code,
        wrong_period,
        settles_figure,
        only_planned,
        was_not_done,
    )
    return names_no_indicator(inquiry) or any(check(inquiry) for check in checks)
