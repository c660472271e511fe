"""What was found for a question, before it is worded.

Each class is one shape of finding; `compose` has one wording for each.
"""

from dataclasses import dataclass

from assistant.listings import Listing
from assistant.verdicts import Absent, Correction, Greeting, OffTopic, Unclear
from corpus.library import Bar
from corpus.plan import (
    Field,
    FirstMeasure,
    IndicatorKind,
    Leaf,
    Measure,
    Policy,
    Result,
    Section,
    Succession,
    SuccessionKind,
    Term,
)


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """A row of a measure's table, whole or narrowed to what was asked."""

    measure: Measure
    field: Field
    leaves: tuple[Leaf, ...]
    """Empty where the plan prints 「―」 or nothing."""
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class ScheduleFacts:
    """Bars of a measure's schedule; years only where a person read them off the figure."""

    measure: Measure
    leaves: tuple[Leaf, ...]
    bars: tuple[Bar, ...]
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class ResultFacts:
    """Results of the first plan, one measure's or several measures'."""

    results: tuple[Result, ...]
    measure: FirstMeasure | None = None
    """Set where all results of a measure, or of one kind, were asked for."""
    kind: IndicatorKind | None = None
    names_only: bool = False
    """Whether the indicators were asked for, and not what they came to."""


@dataclass(frozen=True, slots=True)
class TermFacts:
    """Entries of the glossary."""

    terms: tuple[Term, ...]
    by_meaning: bool = False
    """Whether the meaning was given and the name asked for."""
    elsewhere: tuple[Leaf, ...] = ()
    """Leaves outside the glossary that read the term otherwise."""


@dataclass(frozen=True, slots=True)
class BodyFacts:
    """A word that the glossary lacks, and what the body says of it."""

    word: str
    leaves: tuple[tuple[Leaf, ...], ...]


@dataclass(frozen=True, slots=True)
class SuccessionFacts:
    """Rows of the succession table."""

    rows: tuple[Succession, ...]
    intro: Leaf
    nothing_dropped: bool = False
    """Whether it was asked what was given up: nothing was."""
    nothing_added: bool = False
    """Whether it was asked what is new: nothing is."""
    kind: SuccessionKind | None = None
    """Set where those were asked for that live on in one way."""


@dataclass(frozen=True, slots=True)
class StatementFacts:
    """Statements that retrieval found, best first."""

    leaves: tuple[tuple[Leaf, ...], ...]
    """One tuple a passage; a passage may need several leaves."""
    is_list: bool = False
    """Whether several were asked for, none before the others."""


@dataclass(frozen=True, slots=True)
class ConflictFacts:
    """What the plan says elsewhere, and otherwise."""

    places: tuple[tuple[Leaf, ...], ...]


@dataclass(frozen=True, slots=True)
class SectionFacts:
    """A prose part of the plan."""

    section: Section


@dataclass(frozen=True, slots=True)
class OrganisationFacts:
    """The chart of chapter 6 as far as its text tells, whole or narrowed to what was asked."""

    section: Section
    boxes: tuple[Leaf, ...]
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class MeasureFacts:
    """One measure as a whole."""

    measure: Measure


@dataclass(frozen=True, slots=True)
class NameFacts:
    """What a measure is called, and what it is called elsewhere in the plan."""

    measure: Measure
    others: tuple[Leaf, ...]
    """Leaves that print another name for it."""


@dataclass(frozen=True, slots=True)
class PolicyFacts:
    """A policy, what it says and its measures."""

    policy: Policy
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """The plan as a whole: purpose, period, policies."""

    purpose: Leaf
    common: Leaf
    """The heading of what all policies have in common."""
    period: Leaf
    policies: tuple[Policy, ...]


Evidence = (
    FieldFacts
    | ScheduleFacts
    | ResultFacts
    | TermFacts
    | BodyFacts
    | SuccessionFacts
    | StatementFacts
    | ConflictFacts
    | SectionFacts
    | OrganisationFacts
    | MeasureFacts
    | NameFacts
    | PolicyFacts
    | Listing
    | PlanFacts
    | Correction
    | Absent
    | OffTopic
    | Greeting
    | Unclear
)
