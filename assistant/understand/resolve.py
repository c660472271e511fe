"""From the messages to one question: slots filled, ellipsis resolved."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from assistant.lexicon import Lexicon, load_lexicon
from assistant.messages import Message
from assistant.question import Ask, Chat, Demand, Focus, Question, Subject
from assistant.understand.codes import Code, find_codes
from assistant.understand.names import Link, Names
from corpus.fuzzy import nfkc
from corpus.plan import Edition, Field, MeasureId, Plan, Term, Topic
from corpus.words import words

_QUOTED = re.compile(r"[「『“\"](.+?)[」』”\"]")
_SPEECH = re.compile(r"[「『“\"][^」』”\"]*。[^」』”\"]*[」』”\"]")
"""Whole sentences in quotation marks are somebody's text, not the question."""
_SENTENCE = re.compile(r"[^。！？!?]+[。！？!?]*")
_ASKS = re.compile(
    r"[？?]|か[。\s]*$|教え|示し|挙げ|答え|説明し|知りたい|ください|下さい|ほしい|お願い|何|だっけ"
    r"|tell me"
)
_ORDINAL = re.compile(r"([1-9一二三四五])(?:つ|番)目(?!の計画)|最初の(?:もの|取組|やつ)")
_KANJI = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5}
_T = TypeVar("_T", bound=StrEnum)
_SHORT = 2
"""Content words: a question with no more leans on the one before."""
_MEMORY = 6
"""Earlier questions that can still be referred to."""


def understand(messages: Sequence[Message], names: Names) -> Question:
    """Return the last message as a question, completed from the earlier ones."""
    asked = [message.content for message in messages if message.role == "user"][-_MEMORY:]
    question = read(asked[0], names)
    for text in asked[1:]:
        question = complete(read(text, names), question, names.plan_file.plan)
    return question


def read(content: str, names: Names) -> Question:
    """Return the slots of one message on its own."""
    lexicon = load_lexicon()
    typed = nfkc(content).strip()
    spelled = lexicon.respell(_SPEECH.sub("", typed).strip() or typed)
    text = names.readings.restore(spelled)
    plan = names.plan_file.plan
    edition = _edition(text, lexicon)
    codes = find_codes(text)
    taken = [(code.start, code.end) for code in codes]
    links = names.find(text, taken)
    focus, unknown = _focus(plan, edition, codes, links)
    masked = _mask(text, [(link.start, link.end) for link in links])
    asks, subjects = _cues(text, lexicon.ask, Ask), _cues(masked, lexicon.subject, Subject)
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    cue_places = [
        match.span()
        for table in (lexicon.ask, lexicon.edition, lexicon.subject)
        for pattern in table.values()
        for match in pattern.finditer(masked)
        # What is quoted is a name, whatever words it is made of.
        if not any(start <= match.start() and match.end() <= end for start, end in quoted)
    ]
    residual, nouns = _residual(text, [*taken, *cue_places, *_asides(text)], lexicon)
    return Question(
        text=text,
        focus=focus,
        asked=text,
        asks=asks,
        subjects=subjects,
        demands=_cues(text, lexicon.demand, Demand),
        chat=_cues(text, lexicon.chat, Chat),
        quoted=tuple(_QUOTED.findall(text)),
        residual=residual,
        nouns=nouns,
        mentioned=tuple(link.name for link in links if isinstance(link.target, MeasureId | Topic)),
        everyday=names.plan_words(text),
        unknown_codes=unknown,
    )


def complete(question: Question, before: Question, plan: Plan) -> Question:
    """Return a follow-up with what it leaves out taken from the question before."""
    focus, earlier = question.focus, _pointed_at(question, before.focus, plan)
    if question.chat & {Chat.GREETING, Chat.HELP, Chat.INJECTION}:
        return question
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
    spoken_of = question.mentioned + before.nouns
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


def _asides(text: str) -> list[tuple[int, int]]:
    """Return the sentences before the one that asks: who asks, and why."""
    sentences = [match.span() for match in _SENTENCE.finditer(text)]
    asking = [span for span in sentences if _ASKS.search(text[slice(*span)])]
    return [span for span in sentences if span not in asking] if asking else []


def _cues(text: str, table: Mapping[str, re.Pattern[str]], kind: type[_T]) -> frozenset[_T]:
    return frozenset(member for member in kind if table[member.value].search(text))


def _edition(text: str, lexicon: Lexicon) -> Edition | None:
    first = lexicon.edition["first"].search(text)
    second = lexicon.edition["second"].search(text)
    if bool(first) == bool(second):
        return None
    return Edition.FIRST if first else Edition.SECOND


def _focus(
    plan: Plan, edition: Edition | None, codes: Sequence[Code], links: Sequence[Link]
) -> tuple[Focus, tuple[str, ...]]:
    """Return what codes and links name, and the codes that no measure has."""
    measures: list[MeasureId] = []
    policies: list[int] = []
    unknown: list[str] = []
    first_codes = {measure.id.code for measure in plan.first_measures}
    second_codes = {measure.id.code for measure in plan.measures}
    for code in codes:
        name = str(code)
        if edition is Edition.FIRST and name in first_codes:
            measures.append(MeasureId(Edition.FIRST, name))
        elif name in second_codes:
            measures.append(MeasureId(Edition.SECOND, name))
        elif name in first_codes:
            measures.append(MeasureId(Edition.FIRST, name))
        elif code.letter or code.number > len(plan.policies):
            unknown.append(name)
        if not code.letter and code.number <= len(plan.policies):
            policies.append(code.number)
    named = [link.target for link in links if isinstance(link.target, MeasureId)]
    measures.extend(_of_edition(named, edition))
    policies.extend(link.target for link in links if isinstance(link.target, int))
    terms = {link.target: link.name for link in links if isinstance(link.target, Term)}
    return Focus(
        measures=tuple(dict.fromkeys(measures)),
        policies=tuple(dict.fromkeys(policies)),
        fields=tuple(
            dict.fromkeys(link.target for link in links if isinstance(link.target, Field))
        ),
        terms=tuple(terms),
        mentions=tuple(terms.values()),
        topics=tuple(
            dict.fromkeys(link.target for link in links if isinstance(link.target, Topic))
        ),
        edition=edition,
    ), tuple(unknown)


def _of_edition(named: Sequence[MeasureId], edition: Edition | None) -> list[MeasureId]:
    """A name may belong to both editions: keep the one that is meant, else the second."""
    wanted = edition or Edition.SECOND
    kept = [measure for measure in named if measure.edition is wanted]
    others = [measure for measure in named if measure.edition is not wanted]
    return kept or others


def _mask(text: str, places: Sequence[tuple[int, int]]) -> str:
    characters = list(text)
    for start, end in places:
        characters[start:end] = "　" * (end - start)
    return "".join(characters)


def _residual(
    text: str, taken: Sequence[tuple[int, int]], lexicon: Lexicon
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the content words that nothing took, and the nouns among them, each once."""
    left = [
        word
        for word in words(text)
        if word.is_content
        and word.normal not in lexicon.filler
        and word.base not in lexicon.filler
        and not any(start < word.end and word.start < end for start, end in taken)
    ]
    nouns = (word.normal for word in left if word.pos[0] in {"名詞", "接尾辞", "形状詞"})
    return tuple(dict.fromkeys(word.normal for word in left)), tuple(dict.fromkeys(nouns))
