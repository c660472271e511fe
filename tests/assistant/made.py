"""Questions, passages and units made for the tests of single steps, without the real plan."""

from assistant.features import NAMES, Found, signs_of
from assistant.question import Focus, Question
from corpus.passages import Passage, PassageKind
from corpus.plan import Edition, Field, Leaf, LeafKind, MeasureId, Span
from corpus.units import Unit, UnitKind

ONLINE, WINDOW = MeasureId(Edition.SECOND, "1-ア"), MeasureId(Edition.SECOND, "1-イ")
CARD = MeasureId(Edition.FIRST, "1-イ")


def make_question(**changes):
    """Return a question that names nothing; named fields replace its own."""
    fields = {
        "text": "窓口の課題は",
        "focus": Focus(),
        "asked": "窓口の課題は",
        "asks": frozenset(),
        "subjects": frozenset(),
        "demands": frozenset(),
        "chat": frozenset(),
        "quoted": (),
        "residual": ("窓口", "課題"),
        "nouns": ("窓口", "課題"),
        "mentioned": (),
        "everyday": (),
    }
    return Question(**(fields | changes))


def make_leaf(text, *, at=0, kind=LeafKind.STATEMENT):
    return Leaf(kind, Span(at, at + len(text)), text, text, ())


def make_passage(
    text="待ち時間が長い。", *, at=0, kind=PassageKind.STATEMENT, measure=None, context=""
):
    return Passage(f"{kind.value}-{at}", kind, (make_leaf(text, at=at),), text, context, measure)


def make_unit(
    *passages,
    kind=UnitKind.PASSAGE,
    heading=(),
    measure=None,
    fields: tuple[Field, ...] = (),
):
    """Return a unit of some passages, of a single made one if none is named."""
    held = passages or ((make_passage(measure=measure),) if kind is UnitKind.PASSAGE else ())
    return Unit("made", kind, heading, tuple(held), measure, frozenset(fields))


def signs(question, unit):
    """Return the names of a unit's signs that are on where the searches found nothing."""
    made = signs_of(question, unit, Found(0.0, 0.0, 0.0))
    return {name for name, value in zip(NAMES, made, strict=True) if value}
