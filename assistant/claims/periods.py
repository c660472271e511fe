"""Years that a question takes for the plan's period and are not."""

import re

from assistant.compose.results import as_of
from assistant.evidence import SectionFacts
from assistant.lookup.topics import dates
from assistant.question import Ask, Subject
from assistant.ranking import Inquiry
from assistant.verdicts import Correction
from assistant.years import RESULTS_YEAR
from corpus.plan import Topic
from corpus.units import UnitKind
from corpus.years import find_years

_YEARS_LONG = re.compile(r"(?<!\d)(\d{1,2})\s*[かヶカ]?年(?:間|計画)")
"""「5年間」: how long it is."""
_OF_PLAN = re.compile(
    "(この|本|第2次の?|今の?|今回の)計画(は|が|って)[^。]{0,16}(年度?(から|に始ま|まで)|[かヶカ]?年(間|計画))"
)
"""「この計画は令和5年度に始まった」."""
_UNTIL = re.compile("年度?までの")


def wrong_date(inquiry: Inquiry) -> tuple[Correction, ...]:
    """Return of when the results are, where a question takes them for those of another year."""
    question = inquiry.question
    years = set(find_years(question.text))
    speaks_of_results = Subject.RESULT in question.subjects and not question.focus.measures
    is_claim = Ask.CONFIRM in question.asks and speaks_of_results and not question.quoted
    if not is_claim or not years or RESULTS_YEAR in years:
        return ()
    leaf = as_of(inquiry.plan)
    return (Correction(f"{leaf.text}。", (leaf,)),)


def wrong_period(inquiry: Inquiry) -> tuple[Correction, ...]:
    """Return that the period, which the question is about, has other years."""
    question, period = inquiry.question, inquiry.plan.section(Topic.PERIOD)
    claimed, printed = find_years(question.text), find_years(period.statements[0].text)
    has_length = _other_length(question.text, max(printed) - min(printed) + 1)
    if not (claimed or has_length) or question.focus.measures:
        return ()
    if set(claimed) <= set(printed) and not has_length:
        return ()
    best = inquiry.ranking[0].unit
    is_best = best.kind is UnitKind.PLAN or any(
        set(passage.leaves) & set(period.statements) for passage in best.passages
    )
    asked = any(isinstance(each, SectionFacts) for each in dates(inquiry))
    if not (is_best or asked or _OF_PLAN.search(question.text)):
        return ()
    is_claim = Ask.CONFIRM in question.asks or _UNTIL.search(question.text) is not None
    is_outside = has_length or not min(printed) <= claimed[0] <= max(printed)
    if len(claimed) <= 1 and not (is_claim and is_outside):
        return ()
    return (Correction("計画期間は、ご質問にある年度とは異なります。", period.statements),)


def _other_length(text: str, years: int) -> bool:
    """Whether a text takes the plan for one of another number of years."""
    return any(int(found) != years for found in _YEARS_LONG.findall(text))
