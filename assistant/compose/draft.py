"""From evidence to a draft: one wording for each shape of finding."""

from collections.abc import Sequence

from assistant.assistant import Assistant
from assistant.compose import facts, lists, refusals
from assistant.compose.followups import followups
from assistant.draft import Draft, DraftBlock, paragraph
from assistant.evidence import (
    Absent,
    Correction,
    Evidence,
    FieldFacts,
    Greeting,
    Listing,
    MeasureFacts,
    OffTopic,
    OrganisationFacts,
    PlanFacts,
    PolicyFacts,
    ResultFacts,
    ScheduleFacts,
    SectionFacts,
    StatementFacts,
    SuccessionFacts,
    TermFacts,
    Unclear,
)
from assistant.question import Question
from assistant.reply import Reason, Status
from corpus.plan import Leaf, LeafKind


def compose(question: Question, evidence: Sequence[Evidence], assistant: Assistant) -> Draft:
    """Return the draft of a reply: conclusion first, in the plan's own words."""
    status, reason = _status(evidence)
    blocks = tuple(block for found in evidence for block in _blocks(found, assistant))
    return Draft(status, reason, _once(blocks), followups(question, evidence, assistant))


def _status(evidence: Sequence[Evidence]) -> tuple[Status, Reason | None]:
    for found in evidence:
        match found:
            case Absent(reason=reason):
                return Status.NOT_IN_PLAN, reason
            case OffTopic() | Greeting():
                return Status.OUT_OF_SCOPE, Reason.OFF_TOPIC
            case Unclear():
                return Status.CLARIFY, Reason.AMBIGUOUS
            case ResultFacts(results=results, measure=None) if (
                results and all(result.is_blank for result in results) and len(results) == 1
            ):
                return Status.NOT_IN_PLAN, Reason.NOT_MEASURED
    return Status.ANSWERED, None


def _blocks(found: Evidence, assistant: Assistant) -> list[DraftBlock]:
    plan = assistant.plan
    match found:
        case FieldFacts():
            return facts.field(found, plan)
        case ScheduleFacts():
            return facts.schedule(found)
        case ResultFacts():
            return facts.results(found, as_of(assistant), plan)
        case TermFacts():
            return facts.terms(found)
        case StatementFacts():
            return facts.statements(found)
        case SectionFacts():
            return facts.section(found)
        case OrganisationFacts():
            return facts.organisation(found)
        case MeasureFacts():
            return facts.measure(found)
        case PolicyFacts():
            return facts.policy(found)
        case PlanFacts():
            return facts.whole_plan(found)
        case _:
            return _other_blocks(found)


def _other_blocks(found: Evidence) -> list[DraftBlock]:
    match found:
        case SuccessionFacts():
            return lists.succession(found)
        case Listing():
            return lists.listing(found)
        case Correction(text=text, leaves=leaves):
            return [paragraph(text, *leaves)]
        case Absent():
            return refusals.absent(found)
        case Unclear():
            return refusals.unclear(found)
        case OffTopic():
            return [paragraph(refusals.OFF_TOPIC)]
        case Greeting():
            return [paragraph(refusals.GREETING)]
        case _:
            raise TypeError(f"compose: expected a known kind of evidence, found {found!r}")


def _once(blocks: tuple[DraftBlock, ...]) -> tuple[DraftBlock, ...]:
    """The same remark is made once, after the last block that it belongs to."""
    notes = tuple(dict.fromkeys(block for block in blocks if block.kind == "notice"))
    return tuple(block for block in blocks if block.kind != "notice") + notes


def as_of(assistant: Assistant) -> Leaf:
    """Return the leaf that dates the results of the first plan."""
    return next(
        leaf
        for leaf in assistant.plan.leaves
        if leaf.kind is LeafKind.LABEL and leaf.quote.startswith("※以下、令和")
    )
