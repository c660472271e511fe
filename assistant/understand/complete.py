"""A follow-up that speaks for itself, with the slots that it leaves open filled from before."""

import re
from dataclasses import replace

from assistant.lexicon import load_lexicon
from assistant.question import Ask, Chat, Focus, Question, Subject
from corpus.plan import Edition, Field, MeasureId, Plan

_OF_THE_PLAN = re.compile("(この|本)計画(って|は|の|、)")
"""The plan is the subject, whatever was spoken of before: 「この計画って何年度まで？」."""
_QUANTITY = re.compile("[人件回台課]数|割合")
"""「人数は？」 asks for a figure, whatever was asked before."""
_SHORT = 2
"""Content words: a question with no more leans on the one before."""
_INDICATORS = {Field.ACTIVITY, Field.OUTCOME}
_CHECKS = {Ask.YES_NO, Ask.CONFIRM}
"""What may be asked without asking for anything new."""


def complete(question: Question, before: Question, plan: Plan) -> Question:
    """Return a follow-up with what it leaves out taken from the question before."""
    if _OF_THE_PLAN.match(question.text):
        return question
    focus, earlier = question.focus, _pointed_at(question, before.focus, plan)
    renames = load_lexicon().dialogue["renaming"].search(question.text) is not None
    if earlier.fields and Ask.BECAME in question.asks and not question.nouns and not renames:
        # 「今の計画ではどうですか」 after a row: the same row of the other plan.
        question = replace(question, asks=question.asks - {Ask.BECAME})
    is_bare = not question.nouns and not question.asks - _CHECKS
    if focus.measures or focus.policies or focus.terms or focus.topics:
        says_it_all = bool(question.residual or focus.fields) or not is_bare
        return question if says_it_all else _with_ask(question, before)
    leans = Chat.FOLLOWUP in question.chat or len(question.residual) <= _SHORT
    fields = focus.fields or _kept_fields(question, earlier, is_bare=is_bare)
    merged = replace(
        earlier,
        fields=fields,
        edition=focus.edition or earlier.edition,
        topics=earlier.topics if is_bare else (),
        terms=() if focus.fields else earlier.terms,
        mentions=() if focus.fields else earlier.mentions,
    )
    # What was spoken of before may be meant still, even if no slot holds it.
    spoken_of = (*question.mentioned, *before.mentioned, *before.focus.mentions, *before.nouns)
    completed = replace(
        question, focus=merged, inherited=True, mentioned=tuple(dict.fromkeys(spoken_of))
    )
    return _leaning(completed, before) if leans else completed


def _kept_fields(question: Question, earlier: Focus, *, is_bare: bool) -> tuple[Field, ...]:
    """Return the rows that are still spoken of: 「その実績は」 means that kind of indicator's."""
    if question.subjects == {Subject.RESULT}:
        return tuple(field for field in earlier.fields if field in _INDICATORS)
    return earlier.fields if is_bare and not question.subjects else ()


def _leaning(question: Question, before: Question) -> Question:
    """What is asked stays the same unless the follow-up asks something of its own."""
    own = (load_lexicon().dialogue["question"], _QUANTITY)
    asks = question.asks - _CHECKS or any(cue.search(question.text) for cue in own)
    if asks or question.subjects or question.focus.fields:
        return question
    return replace(
        question,
        asks=question.asks | before.asks,
        subjects=before.subjects,
        asked=f"{question.text} {before.asked}",
    )


def _with_ask(question: Question, before: Question) -> Question:
    """「では2-イは？」: another thing, and the same asked of it."""
    return replace(
        _leaning(question, before),
        focus=replace(
            question.focus,
            fields=before.focus.fields,
            edition=question.focus.edition or before.focus.edition,
        ),
        residual=before.residual,
        nouns=before.nouns,
        everyday=question.everyday + before.everyday,
    )


def _pointed_at(question: Question, earlier: Focus, plan: Plan) -> Focus:
    """Return the earlier focus as a follow-up means it: 「第1次ではどうだった」."""
    edition, measures = question.focus.edition, earlier.measures
    if edition is not None:
        same = load_lexicon().dialogue["same_code"].search(question.text) is not None
        measures = tuple(
            dict.fromkeys(
                other
                for measure in measures
                for other in (
                    [MeasureId(edition, measure.code)]
                    if same
                    else _in_edition(measure, edition, plan)
                )
            )
        )
    policies = earlier.policies if measures == earlier.measures else ()
    return replace(earlier, measures=measures, policies=policies)


def _in_edition(measure: MeasureId, edition: Edition, plan: Plan) -> list[MeasureId]:
    """Return the measure's counterparts in an edition, by the succession table."""
    if measure.edition is edition:
        return [measure]
    if edition is Edition.FIRST:
        return [row.first for row in plan.successions if row.second == measure]
    return [row.second for row in plan.successions if row.first == measure]
