"""The plan as JSON: every item says where in ``plan.txt`` it is printed."""

from typing import Generic, Literal, Self, TypeVar

from api.answerer import SearchHit
from api.body import Body
from api.schemas import PlanBody
from corpus.passages import PassageKind
from corpus.plan import (
    Edition,
    FirstMeasure,
    IndicatorKind,
    Leaf,
    Measure,
    MeasureId,
    Plan,
    Result,
    Term,
)

Item = TypeVar("Item")


class ItemBody(Body):
    """A piece of the plan; `quote` equals ``plan.txt[start:end]`` but for white space."""

    text: str
    """The quote without bullet and glossary mark."""
    quote: str
    section: str
    start: int
    end: int
    page: int
    page_certain: bool

    @classmethod
    def of(cls, leaf: Leaf, plan: Plan) -> Self:
        """Translate a leaf."""
        page = plan.page_of(leaf)
        return cls(
            text=leaf.text,
            quote=leaf.quote,
            section=" ＞ ".join(leaf.path),
            start=leaf.span.start,
            end=leaf.span.end,
            page=page.number,
            page_certain=page.is_certain,
        )


class MeasureRefBody(Body):
    """Which measure: codes alone repeat between the two editions."""

    edition: Edition
    code: str

    @classmethod
    def of(cls, measure: MeasureId) -> Self:
        """Translate a measure's identity."""
        return cls(edition=measure.edition, code=measure.code)


class FieldBody(Body):
    """One row of a measure's table."""

    key: str
    name: str
    items: tuple[ItemBody, ...]
    blank: ItemBody | None
    """The printed 「―」, where there is one."""


class ResultBody(Body):
    """An indicator of the first plan and the value reached."""

    measure: MeasureRefBody
    kind: IndicatorKind
    name: ItemBody
    value: ItemBody
    is_blank: bool
    """Whether the plan prints 「―」 instead of a value."""

    @classmethod
    def of(cls, result: Result, plan: Plan) -> Self:
        """Translate a result."""
        return cls(
            measure=MeasureRefBody.of(result.measure),
            kind=result.kind,
            name=ItemBody.of(result.name, plan),
            value=ItemBody.of(result.value, plan),
            is_blank=result.is_blank,
        )


class IndicatorBody(Body):
    """An indicator of the second plan, or the 「―」 printed in place of one."""

    measure: MeasureRefBody
    kind: IndicatorKind
    item: ItemBody

    @classmethod
    def of(cls, measure: MeasureId, kind: IndicatorKind, leaf: Leaf, plan: Plan) -> Self:
        """Translate an indicator or a blank."""
        return cls(measure=MeasureRefBody.of(measure), kind=kind, item=ItemBody.of(leaf, plan))


class SecondMeasureBody(MeasureRefBody):
    """A measure of the second plan, every row of its table."""

    edition: Literal[Edition.SECOND] = Edition.SECOND
    policy: int
    name: ItemBody
    fields: tuple[FieldBody, ...]

    @classmethod
    def from_measure(cls, measure: Measure, plan: Plan) -> Self:
        """Translate a measure."""
        fields = tuple(
            FieldBody(
                key=field.name.lower(),
                name=field.value,
                items=tuple(ItemBody.of(leaf, plan) for leaf in leaves),
                blank=ItemBody.of(measure.blanks[field], plan) if field in measure.blanks else None,
            )
            for field, leaves in measure.fields.items()
        )
        name = ItemBody.of(measure.name, plan)
        return cls(code=measure.id.code, policy=measure.policy, name=name, fields=fields)


class FirstMeasureBody(MeasureRefBody):
    """A measure of the first plan with its results."""

    edition: Literal[Edition.FIRST] = Edition.FIRST
    policy: int
    name: ItemBody
    results: tuple[ResultBody, ...]
    blanks: tuple[IndicatorBody, ...]
    """The 「―」 printed where no such indicator was set."""

    @classmethod
    def from_measure(cls, measure: FirstMeasure, plan: Plan) -> Self:
        """Translate a measure."""
        return cls(
            code=measure.id.code,
            policy=measure.policy,
            name=ItemBody.of(measure.name, plan),
            results=tuple(ResultBody.of(result, plan) for result in measure.results),
            blanks=tuple(
                IndicatorBody.of(measure.id, kind, leaf, plan)
                for kind, leaf in measure.blanks.items()
            ),
        )


class TermBody(Body):
    """An entry of the glossary."""

    name: ItemBody
    definition: ItemBody

    @classmethod
    def of(cls, term: Term, plan: Plan) -> Self:
        """Translate an entry."""
        return cls(name=ItemBody.of(term.name, plan), definition=ItemBody.of(term.definition, plan))


class HitBody(Body):
    """A passage that the index found."""

    id: str
    kind: PassageKind
    measure: MeasureRefBody | None
    score: float
    text: str
    items: tuple[ItemBody, ...]
    """What to cite for it, at least one."""

    @classmethod
    def of(cls, hit: SearchHit, plan: Plan) -> Self:
        """Translate a hit."""
        passage = hit.passage
        return cls(
            id=passage.id,
            kind=passage.kind,
            measure=MeasureRefBody.of(passage.measure) if passage.measure else None,
            score=round(hit.score, 4),
            text=passage.text,
            items=tuple(ItemBody.of(leaf, plan) for leaf in passage.leaves),
        )


class Listing(Body, Generic[Item]):
    """A complete list."""

    plan: PlanBody
    count: int
    items: tuple[Item, ...]
