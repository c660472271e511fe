"""Signs that a unit of the plan answers a question, each a number from 0 to 1.

`evals learn` weighs them; `ranking` sums them up. A sign says one thing that a
reader of the weights understands.
"""

from dataclasses import dataclass
from math import log10
from typing import NamedTuple

from assistant.question import Ask, Question, Subject
from corpus.passages import PassageKind
from corpus.plan import Field, Term
from corpus.units import Unit, UnitKind
from index.questions import UNLIKE, Likeness

_TABLES = {PassageKind.SUCCESSION, PassageKind.ORGANISATION}
_LABELS = {PassageKind.INDICATOR, PassageKind.SCHEDULE_ITEM}
_LABEL_FIELDS = {Field.ACTIVITY, Field.OUTCOME, Field.SCHEDULE}


class Signs(NamedTuple):
    """What speaks for or against a unit; the names are the keys of ``weights.toml``."""

    coverage: float
    """Weighted share of the question's concepts that it expresses."""
    keyword: float
    vector: float
    asked_words: float
    """Likeness of its nearest expected question, by words."""
    asked_letters: float
    asked_meaning: float
    read: float
    """The reader takes the question for one that this unit answers; 1 + log10(p) / 4."""
    kind: float
    """The same, as `read`, of all units that state its kind of thing."""
    subject: float
    """The same of all units of its measure, or part of the plan."""
    measure: float
    """The question names its measure."""
    hinted_measure: float
    """An earlier question named its measure."""
    other_measure: float
    """The question names measures, and not its."""
    policy: float
    field: float
    other_field: float
    edition: float
    other_edition: float
    term: float
    """It defines a term that the question names."""
    unasked_term: float
    """It is a definition, and none is asked for."""
    label: float
    """It is the name of an indicator or a bar, and none is asked for."""
    table: float
    """It is a row or a chart that repeats the words of everything else."""
    whole: float
    """It is all that stands under a heading."""
    whole_listed: float
    """The same where all of something is asked for."""
    whole_bare: float
    """The same where the question says nothing beside the names that slots took."""


NAMES = Signs._fields


class AnswerSigns(NamedTuple):
    """What speaks for an answer; the names are the keys of ``weights.toml`` [answerable]."""

    nothing: float
    """The reader's log odds that no unit is asked for; `index.reader.model.Reading`."""
    unanswered: float
    """The reader's log odds that the plan does not answer."""
    score: float
    """Of the best unit."""
    asked_words: float
    """Likeness of the nearest question that the plan answers."""
    asked_meaning: float
    unanswered_words: float
    """Likeness of the nearest question that it does not."""
    unanswered_letters: float
    unanswered_meaning: float
    is_short: float
    nouns: float
    """Nouns that no slot took, as a share of six."""
    follows: float
    """It leans on an earlier question."""
    confirms: float
    """It states something and asks whether that is so."""
    demands: float
    """It speaks of a kind of fact that plans seldom state: money, targets, names of persons."""
    dates: float
    """It asks for a year, or names one that has not been."""


ANSWER_SIGNS = AnswerSigns._fields


@dataclass(frozen=True, slots=True)
class Found:
    """What the searches found for one unit."""

    coverage: float
    keyword: float
    vector: float
    asked: Likeness = UNLIKE
    read: float = 0.0
    kind: float = 0.0
    subject: float = 0.0
    """Probabilities, by the reader, that the question asks for it, its kind, its subject."""


def signs_of(question: Question, unit: Unit, found: Found) -> Signs:
    """Return the signs of one unit."""
    focus, is_whole = question.focus, unit.kind is not UnitKind.PASSAGE
    kind = None if is_whole else unit.passages[0].kind
    names_other = bool(focus.measures) and unit.measure not in focus.measures
    labels = bool(question.subjects & {Subject.INDICATOR, Subject.SCHEDULE})
    labels = labels or bool(_LABEL_FIELDS & set(focus.fields))
    defines = bool(question.asks & {Ask.DEFINITION, Ask.NAMING})
    return Signs(
        found.coverage,
        found.keyword,
        found.vector,
        found.asked.words,
        found.asked.letters,
        found.asked.meaning,
        _scaled(found.read),
        _scaled(found.kind),
        _scaled(found.subject),
        float(unit.measure in focus.measures and not question.inherited),
        float(unit.measure in focus.measures and question.inherited),
        float(names_other),
        float(not unit.policies.isdisjoint(focus.policies)),
        float(not unit.fields.isdisjoint(focus.fields)),
        float(bool(focus.fields) and unit.fields.isdisjoint(focus.fields)),
        float(focus.edition is unit.edition),
        float(focus.edition is not None and focus.edition is not unit.edition),
        float(kind is PassageKind.TERM and _defines_one_of(unit, focus.terms)),
        float(kind is PassageKind.TERM and not defines),
        float(kind in _LABELS and not labels),
        float(kind in _TABLES),
        float(is_whole),
        float(is_whole and bool(question.asks & {Ask.LIST, Ask.COUNT})),
        float(is_whole and not question.residual),
    )


def _scaled(probability: float) -> float:
    """Return a probability on a scale where 1/10000 and less is 0."""
    return 1 + log10(max(probability, 1e-4)) / 4


def _defines_one_of(unit: Unit, terms: tuple[Term, ...]) -> bool:
    return any(term.name == unit.passages[0].leaves[0] for term in terms)
