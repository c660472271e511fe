"""From evidence to a draft: one wording for each shape of finding."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.compose import lists, measures, refusals, results, texts
from assistant.compose.followups import followups
from assistant.draft import Claim, Draft, DraftBlock, aside, items, paragraph
from assistant.evidence import (
    BodyFacts,
    ConflictFacts,
    Evidence,
    FieldFacts,
    MeasureFacts,
    NameFacts,
    OrganisationFacts,
    PlanFacts,
    PolicyFacts,
    ResultFacts,
    ScheduleFacts,
    SectionFacts,
    StatementFacts,
    SuccessionFacts,
    TermFacts,
)
from assistant.listings import Listing
from assistant.lookup.asked import wants_figure
from assistant.question import Ask, Question
from assistant.ranking import Inquiry
from assistant.reply import Reason, Status
from assistant.verdicts import Absent, Correction, Greeting, OffTopic, Unclear
from corpus.plan import Leaf, Plan

_IN_JAPANESE = DraftBlock(
    "notice",
    ((Claim("(The plan is in Japanese; this answer quotes it.)", states_nothing=True),),),
    "note",
)


def compose(inquiry: Inquiry, evidence: Sequence[Evidence]) -> Draft:
    """Return the draft of a reply: conclusion first, in the plan's own words."""
    status, reason = _status(inquiry.question, evidence)
    blocks = tuple(block for found in evidence for block in _blocks(found, inquiry.plan))
    if status is Status.ANSWERED and inquiry.question.is_english:
        blocks = (*blocks, _IN_JAPANESE)
    if status is not Status.ANSWERED:
        blocks = tuple(_as_related(block) for block in blocks)
    return Draft(status, reason, _notes_last(blocks), followups(inquiry, evidence))


def _as_related(block: DraftBlock) -> DraftBlock:
    """What a reply cites without answering is marked as such."""
    cites = any(claim.leaves for row in block.rows for claim in row)
    return replace(block, role="related") if cites else block


def _status(question: Question, evidence: Sequence[Evidence]) -> tuple[Status, Reason | None]:
    for found in evidence:
        match found:
            case Absent(reason=reason):
                return Status.NOT_IN_PLAN, reason
            case OffTopic() | Greeting():
                return Status.OUT_OF_SCOPE, Reason.OFF_TOPIC
            case Unclear():
                return Status.CLARIFY, Reason.AMBIGUOUS
            case ResultFacts(results=results, measure=measure) if (
                len(evidence) == 1
                and all(each.is_blank for each in results)
                and (wants_figure(question) or not (measure or Ask.YES_NO in question.asks))
            ):
                return Status.NOT_IN_PLAN, Reason.NOT_MEASURED
    return Status.ANSWERED, None


def _blocks(found: Evidence, plan: Plan) -> list[DraftBlock]:
    match found:
        case FieldFacts():
            return measures.field(found, plan)
        case ScheduleFacts():
            return measures.schedule(found)
        case MeasureFacts():
            return measures.measure(found)
        case NameFacts():
            return measures.name(found)
        case PolicyFacts():
            return measures.policy(found)
        case ResultFacts():
            return results.results(found, plan)
        case TermFacts():
            return texts.terms(found)
        case BodyFacts():
            return texts.body(found)
        case StatementFacts():
            return texts.statements(found)
        case ConflictFacts():
            return texts.conflict(found)
        case SectionFacts():
            return texts.section(found)
        case OrganisationFacts():
            return texts.organisation(found)
        case PlanFacts():
            return texts.whole_plan(found)
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
        case OffTopic(is_instruction=is_instruction):
            return [aside(refusals.INSTRUCTION if is_instruction else refusals.OFF_TOPIC)]
        case Greeting():
            return [aside(refusals.GREETING)]


def _notes_last(blocks: tuple[DraftBlock, ...]) -> tuple[DraftBlock, ...]:
    """A remark is made once, after everything that it belongs to."""
    notes = tuple(dict.fromkeys(block for block in blocks if block.kind == "notice"))
    return tuple(block for block in blocks if block.kind != "notice") + notes


def cited(blocks: Sequence[DraftBlock]) -> tuple[Leaf, ...]:
    """Return the leaves that blocks cite, in order, each once."""
    claims = (claim for block in blocks for row in block.rows for claim in row)
    return tuple(dict.fromkeys(leaf for claim in claims for leaf in claim.leaves))


def quotes_only(draft: Draft) -> Draft:
    """Return a draft that says nothing in our words: what it cites, quoted."""
    leaves = cited(draft.blocks)
    quoted = items(*(Claim(leaf.text, (leaf,)) for leaf in leaves))
    return Draft(draft.status, draft.reason, (quoted,) if leaves else (), draft.followups)
