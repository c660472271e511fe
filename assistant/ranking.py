"""Ranks passages for what a question asks, within what it names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from assistant.assistant import Assistant
from assistant.concepts import Concept, coverage
from assistant.question import Ask, Question, Subject
from assistant.understand.phrases import term_names
from corpus.fuzzy import key, nfkc
from corpus.passages import Passage, PassageKind
from corpus.plan import Edition, Field, Plan
from corpus.text import fold
from corpus.words import content_words


@dataclass(frozen=True, slots=True)
class RankWeights:
    """How much each sign counts; read as parts of one sum."""

    coverage: float = 0.62
    keyword: float = 0.08
    vector: float = 0.30
    measure: float = 0.30
    hinted_measure: float = 0.18
    policy: float = 0.12
    field: float = 0.15
    edition: float = 0.10
    term: float = 0.05
    label: float = -0.08
    """An indicator's or a bar's name states nothing; it is shown where such are asked for."""
    unasked_term: float = -0.08
    """A definition is no answer to a question for something else about its term."""
    exact: float = 0.25
    """The question has the very name of a result, an indicator or a bar."""
    table: float = -0.15
    """The succession table and the chart repeat the words of everything else."""


WEIGHTS = RankWeights()
_NAMED = {PassageKind.RESULT, PassageKind.INDICATOR, PassageKind.SCHEDULE_ITEM}
_MIN_NAME = 5
_TABLES = {PassageKind.SUCCESSION, PassageKind.ORGANISATION}
_LABELS = {PassageKind.INDICATOR, PassageKind.SCHEDULE_ITEM}
_MENTIONED = 0.4
"""Weight of the words in a name that a slot has taken already."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage and how well it fits."""

    passage: Passage
    score: float
    coverage: float
    """Weighted share of the question's concepts in it, 0 to 1."""
    vector: float
    """Cosine of question and passage, 0 to 1."""


@dataclass(frozen=True)
class Inquiry:
    """A question put to an assistant; what it costs to rank is paid once."""

    question: Question
    assistant: Assistant

    @property
    def plan(self) -> Plan:
        """The typed plan."""
        return self.assistant.plan

    @cached_property
    def of_nouns(self) -> "Inquiry":
        """The same question for things alone: by what they are, not by 「使っている」."""
        nouns = self.question.nouns or self.question.residual
        return Inquiry(replace(self.question, residual=nouns), self.assistant)

    @cached_property
    def concepts(self) -> tuple[Concept, ...]:
        """What is looked for: the question's own words, and those of the names in it."""
        question, vocabulary = self.question, self.assistant.vocabulary
        mentioned = (
            replace(concept, weight=_MENTIONED * concept.weight)
            for name in question.mentioned
            for concept in vocabulary.concepts(content_words(name), name, ())
        )
        return (*self.own_concepts, *mentioned)

    @cached_property
    def own_concepts(self) -> tuple[Concept, ...]:
        """What is looked for beside the names that slots have taken."""
        question, vocabulary = self.question, self.assistant.vocabulary
        own = vocabulary.concepts(question.residual, question.text, question.everyday)
        return (*self._terms(), *own)

    def rank(self, among: Callable[[Passage], bool] | None = None) -> list[Ranked]:
        """Return the passages that fit, best first; ties keep the order of the text."""
        if among is None:
            return list(self._ranking)
        return [each for each in self._ranking if among(each.passage)]

    @cached_property
    def _ranking(self) -> Sequence[Ranked]:
        order = {passage.id: at for at, passage in enumerate(self.assistant.index.passages)}
        found = []
        for hit in self.assistant.index.search(self._query(), limit=len(order)):
            share = coverage(self.concepts, self.assistant.vocabulary.held_by(hit.passage))
            score = (
                WEIGHTS.coverage * share
                + WEIGHTS.keyword * hit.keyword
                + WEIGHTS.vector * hit.vector
                + _affinity(self.question, hit.passage)
            )
            found.append(Ranked(hit.passage, score, share, hit.vector))
        return sorted(found, key=lambda each: (-each.score, order[each.passage.id]))

    def _query(self) -> str:
        question = self.question
        words = [
            *question.residual,
            *(plan_words for _, plan_words in question.everyday),
            *(term.name.text for term in question.focus.terms),
        ]
        return " ".join(words) or question.text

    def _terms(self) -> list[Concept]:
        rarity, focus = self.assistant.vocabulary.rarity, self.question.focus
        found = []
        for term, mention in zip(focus.terms, focus.mentions, strict=True):
            # 「生成AI」 asks for more than 「AI」 does, although both name one entry.
            printed = [name for name in term_names(term) if key(name) == key(mention)]
            names = [frozenset(content_words(name)) for name in printed or term_names(term)]
            options = tuple(name for name in dict.fromkeys(names) if name)
            weight = max((rarity.get(word, 0.0) for name in options for word in name), default=0)
            found.append(Concept(options, weight or self.assistant.vocabulary.unknown))
        return found


def _affinity(question: Question, passage: Passage) -> float:
    """Return how much a passage belongs to what the question names, as part of the score."""
    focus = question.focus
    measure = WEIGHTS.hinted_measure if question.inherited else WEIGHTS.measure
    context = nfkc(passage.context) if focus.policies else ""
    defines = bool(question.asks & {Ask.DEFINITION, Ask.NAMING})
    signs = (
        (measure, passage.measure in focus.measures),
        (WEIGHTS.policy, any(f"推進方針{number}" in context for number in focus.policies)),
        (WEIGHTS.field, passage.field is not None and passage.field in focus.fields),
        (WEIGHTS.edition, focus.edition is not None and edition_of(passage) is focus.edition),
        (WEIGHTS.term, Ask.NAMING in question.asks and passage.kind is PassageKind.TERM),
        (WEIGHTS.label, passage.kind in _LABELS and not _asks_labels(question)),
        (WEIGHTS.unasked_term, passage.kind is PassageKind.TERM and not defines),
        (WEIGHTS.exact, passage.kind in _NAMED and _has_name(question, passage)),
        (WEIGHTS.table, passage.kind in _TABLES),
    )
    return sum(weight for weight, holds in signs if holds)


def _has_name(question: Question, passage: Passage) -> bool:
    name = fold(passage.leaves[0].text)
    return len(name) >= _MIN_NAME and name in fold(question.text)


def _asks_labels(question: Question) -> bool:
    named = {Field.ACTIVITY, Field.OUTCOME, Field.SCHEDULE} & set(question.focus.fields)
    return bool(named or question.subjects & {Subject.INDICATOR, Subject.SCHEDULE})


def edition_of(passage: Passage) -> Edition:
    """Return the plan that a passage speaks of."""
    if passage.measure is not None:
        return passage.measure.edition
    return Edition.FIRST if "総括" in passage.context else Edition.SECOND


def is_of_second_measure(passage: Passage) -> bool:
    """Return whether a passage belongs to a measure of the second plan."""
    return passage.measure is not None and passage.measure.edition is Edition.SECOND
