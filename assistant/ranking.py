"""Ranks the units of the plan for what a question asks, within what it names."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from assistant.assistant import Assistant
from assistant.concepts import Concept, coverage
from assistant.features import Found, Signs, signs_of
from assistant.question import Question
from assistant.understand.phrases import term_names
from corpus.fuzzy import key
from corpus.passages import Passage
from corpus.plan import Edition, Plan
from corpus.units import Selection, Unit, UnitKind
from corpus.words import content_words
from index.questions import UNLIKE, Likeness
from index.reader.model import UNREAD, Reading

_MENTIONED = 0.4
"""Weight of the words in a name that a slot has taken already."""
_MANY = 0.4
"""Probability from which many things are asked for at once."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A unit and how well it fits."""

    unit: Unit
    score: float
    """Sum of its weighted signs."""
    signs: Signs
    coverage: float
    """Weighted share of the question's concepts in it, 0 to 1."""
    vector: float
    """Cosine of question and passage, 0 to 1."""

    @property
    def passage(self) -> Passage:
        """Its passage, or the first of several; a blank row has none."""
        return self.unit.passages[0]


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
        """Return the single passages, best first; ties keep the order of the text."""
        return [
            each
            for each in self.ranking
            if each.unit.kind is UnitKind.PASSAGE and (among is None or among(each.passage))
        ]

    @cached_property
    def ranking(self) -> tuple[Ranked, ...]:
        """All units, best first; ties keep the order of the text, passages before headings."""
        weights = np.array(self.assistant.weights.ranking)
        found = self._found()
        candidates = self.assistant.candidates
        signs = [
            signs_of(self.question, candidate.unit, each)
            for candidate, each in zip(candidates, found, strict=True)
        ]
        scores = np.array(signs) @ weights
        return tuple(
            Ranked(
                candidates[at].unit,
                float(scores[at]),
                signs[at],
                found[at].coverage,
                found[at].vector,
            )
            for at in np.argsort(-scores, kind="stable")
        )

    def _found(self) -> list[Found]:
        passages = self.assistant.index.passages
        hits = {
            hit.passage.id: hit
            for hit in self.assistant.index.search(self._query(), limit=len(passages))
        }
        keyword = [hits[each.id].keyword if each.id in hits else 0.0 for each in passages]
        vector = [hits[each.id].vector if each.id in hits else 0.0 for each in passages]
        shares = self.reading.units
        kinds, subjects = defaultdict[str, float](float), defaultdict[str, float](float)
        for candidate in self.assistant.candidates:
            share = shares.get(candidate.unit.id, 0.0)
            kinds[candidate.kind] += share
            subjects[candidate.subject] += share
        return [
            Found(
                coverage(self.concepts, candidate.held),
                max((keyword[at] for at in candidate.members), default=0.0),
                max((vector[at] for at in candidate.members), default=0.0),
                self.likeness.get(candidate.unit.id, UNLIKE),
                shares.get(candidate.unit.id, 0.0),
                kinds[candidate.kind],
                subjects[candidate.subject],
            )
            for candidate in self.assistant.candidates
        ]

    @cached_property
    def likeness(self) -> Mapping[str | None, Likeness]:
        """How near the expected questions of each unit are; None stands for no unit."""
        return self.assistant.index.likeness(self.asked)

    @cached_property
    def reading(self) -> Reading:
        """Which units the question asks for, as the reader has it."""
        reader = self.assistant.reader
        return reader.read(self.asked) if reader else UNREAD

    @cached_property
    def selection(self) -> Selection | None:
        """Which many things the question asks for, if the reader takes it so."""
        shares = self.reading.units
        return next((each for each in Selection if shares.get(each, 0.0) >= _MANY), None)

    @cached_property
    def asked(self) -> str:
        """Return the question as one would ask it without those before it."""
        question = self.question
        return (
            " ".join((*question.mentioned, question.text)) if question.inherited else question.text
        )

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


def is_of_second_measure(passage: Passage) -> bool:
    """Return whether a passage belongs to a measure of the second plan."""
    return passage.measure is not None and passage.measure.edition is Edition.SECOND
