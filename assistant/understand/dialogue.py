"""From the messages to one question: what a follow-up leaves out is taken from those before."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.messages import Message
from assistant.question import Ask, Chat, Focus, Question
from assistant.understand.names import Names
from assistant.understand.read import read
from corpus.plan import Edition, MeasureId, Plan

_ORDINAL = re.compile(r"([1-9一二三四五])(?:つ|番)目(?!の計画)|最初の(?:もの|取組|やつ)")
_KANJI = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5}
_SHORT = 2
"""Content words: a question with no more leans on the one before."""
_MEMORY = 6
"""Earlier questions that can still be referred to."""


def understand(messages: Sequence[Message], names: Names) -> Question:
    """Return the last message as a question, completed from the earlier ones."""
    asked = [message.content for message in messages if message.role == "user"][-_MEMORY:]
    question = before = read(asked[0], names)
    for text in asked[1:]:
        question = complete(read(text, names), before, names.plan_file.plan)
        # A greeting or thanks in between changes nothing of what is spoken about.
        before = before if Chat.GREETING in question.chat else question
    return question


def complete(question: Question, before: Question, plan: Plan) -> Question:
    """Return a follow-up with what it leaves out taken from the question before."""
    focus, earlier = question.focus, _pointed_at(question, before.focus, plan)
    if question.chat & {Chat.GREETING, Chat.HELP, Chat.INJECTION}:
        return question
    if earlier.fields and Ask.BECAME in question.asks and not question.nouns:
        # 「今の計画ではどうですか」 after a row: the same row of the other plan.
        question = replace(question, asks=question.asks - {Ask.BECAME})
    is_bare = not question.nouns and not question.asks - {Ask.YES_NO}
    if focus.measures or focus.policies or focus.terms or focus.topics:
        return _with_ask(question, before) if is_bare and not focus.fields else question
    leans = Chat.FOLLOWUP in question.chat or len(question.residual) <= _SHORT
    fields = focus.fields or (earlier.fields if is_bare and not question.subjects else ())
    merged = replace(
        earlier,
        fields=fields,
        edition=focus.edition or earlier.edition,
        topics=earlier.topics if is_bare else (),
        terms=() if focus.fields else earlier.terms,
        mentions=() if focus.fields else earlier.mentions,
    )
    # What was spoken of before may be meant still, even if no slot holds it.
    spoken_of = tuple(dict.fromkeys(question.mentioned + before.mentioned + before.nouns))
    completed = replace(question, focus=merged, inherited=True, mentioned=spoken_of)
    return _leaning(completed, before) if leans else completed


def _leaning(question: Question, before: Question) -> Question:
    """What is asked stays the same unless the follow-up asks something of its own."""
    if question.asks - {Ask.YES_NO} or question.subjects or question.focus.fields:
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
    """Return the earlier focus as a follow-up means it: 「二つ目」, or 「第1次ではどうだった」."""
    measures = earlier.measures
    if match := _ORDINAL.search(question.text):
        number = _KANJI.get(match[1]) or int(match[1] or 1)
        listed = measures or tuple(
            measure.id for measure in plan.measures if measure.policy in earlier.policies
        )
        measures = listed[number - 1 : number] or measures
    edition = question.focus.edition
    if edition is not None:
        found = (other for measure in measures for other in _in_edition(measure, edition, plan))
        measures = tuple(dict.fromkeys(found))
    policies = earlier.policies if measures == earlier.measures else ()
    return replace(earlier, measures=measures, policies=policies)


def _in_edition(measure: MeasureId, edition: Edition, plan: Plan) -> list[MeasureId]:
    """Return the measure's counterparts in an edition, by the succession table."""
    if measure.edition is edition:
        return [measure]
    if edition is Edition.FIRST:
        return [row.first for row in plan.successions if row.second == measure]
    return [row.second for row in plan.successions if row.first == measure]
