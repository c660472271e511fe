"""What a question asks, resolved to slots."""

from dataclasses import dataclass
from enum import StrEnum

from corpus.plan import Edition, Field, IndicatorKind, MeasureId, Term, Topic


class Ask(StrEnum):
    """What kind of answer is wanted; the names are the keys of ``lexicon.toml`` [ask]."""

    COUNT = "count"
    LIST = "list"
    WHICH = "which"
    COMPARE = "compare"
    SUCCESSION = "succession"
    BECAME = "became"
    DEFINITION = "definition"
    NAMING = "naming"
    WHEN = "when"
    WHY = "why"
    WHO = "who"
    WHERE = "where"
    """In which part of the plan something stands."""
    YES_NO = "yes_no"
    CONFIRM = "confirm"


class Subject(StrEnum):
    """Kinds of things that can be counted and listed; the keys of [subject]."""

    MEASURE = "measure"
    POLICY = "policy"
    INDICATOR = "indicator"
    RESULT = "result"
    SCHEDULE = "schedule"
    TERM = "term"
    THEME = "theme"


class Demand(StrEnum):
    """Kinds of facts that a reply must hold; the keys of [demand]."""

    TARGET = "target"
    MONEY = "money"
    PRODUCT = "product"
    PERSON = "person"
    CONTACT = "contact"
    YEAR = "year"
    PERCENT = "percent"
    OTHER_CITY = "other_city"
    LEGAL = "legal"
    NEXT_PLAN = "next_plan"


class Chat(StrEnum):
    """Turns that are about the conversation; the keys of [chat]."""

    INJECTION = "injection"
    GREETING = "greeting"
    HELP = "help"
    FOLLOWUP = "followup"


@dataclass(frozen=True, slots=True)
class Focus:
    """What a question is about; later turns inherit it."""

    measures: tuple[MeasureId, ...] = ()
    policies: tuple[int, ...] = ()
    fields: tuple[Field, ...] = ()
    terms: tuple[Term, ...] = ()
    mentions: tuple[str, ...] = ()
    """How each of the terms was called, in their order."""
    topics: tuple[Topic, ...] = ()
    edition: Edition | None = None
    """Named in the words; None where they name none."""


@dataclass(frozen=True, slots=True)
class Question:
    """The last message of a conversation, read with those before it."""

    text: str
    """As typed, NFKC and lower case."""
    focus: Focus
    asked: str
    """The words that say what is asked: the text, and in a follow-up that before it."""
    asks: frozenset[Ask]
    subjects: frozenset[Subject]
    demands: frozenset[Demand]
    chat: frozenset[Chat]
    quoted: tuple[str, ...]
    """What the question sets in 「」."""
    residual: tuple[str, ...]
    """Normalised content words that no slot took: what retrieval looks for."""
    nouns: tuple[str, ...]
    """The nouns among them."""
    mentioned: tuple[str, ...]
    """Names of topics and measures as the question calls them."""
    everyday: tuple[tuple[str, str], ...]
    """Everyday phrases in it, each with the plan's words for it."""
    inherited: bool = False
    """Whether the focus comes from an earlier turn: a hint, not a demand."""
    wants_more: bool = False
    """Whether it is asked again for more than was shown: 「他には？」."""
    unknown_codes: tuple[str, ...] = ()
    """Codes that look like a measure's and are none, as typed."""

    @property
    def is_english(self) -> bool:
        """Whether it is mostly in Latin letters."""
        letters = [character for character in self.text if character.isalpha()]
        return sum(letter.isascii() for letter in letters) > len(letters) / 2

    @property
    def kinds(self) -> tuple[IndicatorKind, ...]:
        """The kinds of indicator that the question names."""
        return tuple(
            IndicatorKind(field.value)
            for field in self.focus.fields
            if field in {Field.ACTIVITY, Field.OUTCOME}
        )
