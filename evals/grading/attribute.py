"""At which stage a reply first went wrong, shown by re-runs where that is possible.

In process, the pipeline is run again with one step replaced by an oracle: the
gold evidence in place of what was found, retrieval in place of a lookup, an
answer in place of a refusal. If that mends the reply, the replaced step, or one
before it, is at fault. Over HTTP only the reply itself tells.
"""

from assistant.citing import measure_of
from assistant.errors import AssistantError
from assistant.ranking import Inquiry
from assistant.trace import Route, Trace
from corpus.plan import Plan
from evals.asking.said import Said
from evals.gold.case import Case, leaves_in
from evals.grading.grade import grade
from evals.grading.re_run import ReRun, retrieval_only, with_evidence, without_refusal
from evals.results import messages_ja as ja
from evals.results.item import Attribution, Grade, Label, Stage


def attribute(case: Case, found: Grade, trace: Trace | None, plan: Plan) -> Attribution | None:
    """Return the first stage that failed, None where the joint score is reached."""
    if found.joint:
        return None
    if not case.gold.answerable:
        return _unanswerable(found)
    if found.label is Label.CORRECT:
        return _beside_the_answer(found)
    if trace is None:
        return _from_outside(found)
    return _by_re_runs(case, found, trace, plan)


def _unanswerable(found: Grade) -> Attribution:
    if found.label is Label.INCORRECT and not found.refused:
        return Attribution(stage=Stage.REFUSE, proof=ja.ANSWERED_WHAT_IS_ABSENT)
    if found.invalid:
        return Attribution(stage=Stage.CITE, proof=found.invalid[0])
    return Attribution(stage=Stage.COMPOSE, proof=ja.WORDING_OF_REFUSAL)


def _beside_the_answer(found: Grade) -> Attribution:
    if found.invalid:
        return Attribution(stage=Stage.CITE, proof=found.invalid[0])
    if found.ev_recall < 1 or found.ev_precision < 0.5:
        return Attribution(stage=Stage.CITE, proof=ja.RIGHT_BUT_CITES_ELSEWHERE)
    return Attribution(stage=Stage.COMPOSE, proof=ja.TOO_LONG)


def _from_outside(found: Grade) -> Attribution:
    if found.refused:
        return Attribution(stage=Stage.REFUSE, proof=ja.SEEN_REFUSAL)
    if found.ev_hit:
        return Attribution(stage=Stage.COMPOSE, proof=ja.SEEN_EVIDENCE)
    return Attribution(stage=Stage.RETRIEVE, proof=ja.SEEN_NO_EVIDENCE)


def _by_re_runs(case: Case, found: Grade, trace: Trace, plan: Plan) -> Attribution:
    inquiry = trace.inquiry
    if trace.finding.route is Route.REFUSAL:
        mended = _mends(case, inquiry, without_refusal)
        return Attribution(
            stage=Stage.REFUSE, proof=ja.MENDED_WITHOUT_REFUSAL if mended else ja.SEEN_REFUSAL
        )
    if _misread(case, inquiry, plan):
        return Attribution(stage=Stage.PARSE, proof=ja.OTHER_MEASURE)
    if trace.finding.route is Route.LOOKUP and _mends(case, inquiry, retrieval_only):
        return Attribution(stage=Stage.ROUTE, proof=ja.MENDED_BY_RETRIEVAL)
    if found.ev_recall == 1:
        return Attribution(stage=Stage.COMPOSE, proof=ja.SEEN_EVIDENCE)
    if _mends(case, inquiry, _oracle(case, plan)):
        return Attribution(stage=Stage.RETRIEVE, proof=ja.MENDED_BY_ORACLE)
    if found.refused:
        return Attribution(stage=Stage.REFUSE, proof=ja.NOT_MENDED_BY_ORACLE)
    stage = Stage.COMPOSE if found.ev_hit else Stage.RETRIEVE
    return Attribution(stage=stage, proof=ja.NOT_MENDED_BY_ORACLE)


def _oracle(case: Case, plan: Plan) -> ReRun:
    spans = [place.span for unit in case.units for place in unit.places[:1]]
    return with_evidence(leaves_in(spans, plan))


def _mends(case: Case, inquiry: Inquiry, re_run: ReRun) -> bool:
    """Return whether the answer is right with evidence found another way."""
    try:
        said = Said.of(re_run(inquiry))
    except (AssistantError, LookupError, ValueError):
        # The step was not made for such evidence: that shows nothing.
        return False
    return grade(case, said, inquiry.plan).label is Label.CORRECT


def _misread(case: Case, inquiry: Inquiry, plan: Plan) -> bool:
    """Return whether the question was read as one about measures that all are other ones."""
    spans = [place.span for unit in case.units for place in unit.places]
    wanted = {measure_of(leaf) for leaf in leaves_in(spans, plan)} - {None}
    read = set(inquiry.question.focus.measures)
    return bool(wanted and read and not wanted & read)
