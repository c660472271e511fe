"""The trainers' report: how many got how far, and what many get wrong. Nobody is named."""

from dataclasses import dataclass
from typing import Final

from api.body import Body
from api.store.figures import Figures, KindFigures
from api.training import words_ja as ja
from api.training.training import Training
from assistant.training.course import MODULES
from corpus.plan import IndicatorKind, Plan

LEAST: Final = 5
"""Groups of fewer learners are withheld: their figures would tell of persons."""
MOST_WEAK: Final = 20
TRAINING_POLICY: Final = 5
"""The policy whose indicators count who was trained, and who knows the basics."""


class ModuleFiguresBody(Body):
    """How many got how far in a module; None for a group that is too small."""

    module: int
    title: str
    begun: int | None
    completed: int | None


class WeakBody(Body):
    """An item that many got wrong when they first met it."""

    item: str
    stem: str
    module: int
    answers: int
    wrong: int
    rate: float


class IndicatorsBody(Body):
    """The plan's own indicators that the rates contribute to."""

    completion_rate: str | None
    pass_rate: str | None


class ReportBody(Body):
    """The trainers' report."""

    plan: str
    learners: int | None
    begun: int | None
    completed: int | None
    completion_rate: float | None
    final_tried: int | None
    passed: int | None
    pass_rate: float | None
    indicators: IndicatorsBody
    modules: tuple[ModuleFiguresBody, ...]
    weak: tuple[WeakBody, ...]


def report_of(figures: Figures, training: Training) -> ReportBody:
    """Return the report of some figures."""
    # The final test opens when all modules are done: who has passed it has completed the course.
    whole = _Group(figures.begun, figures.final.passed)
    final = _Group(figures.final.done, figures.final.passed)
    return ReportBody(
        plan=training.identity.sha256,
        learners=_shown(figures.learners),
        begun=whole.size,
        completed=whole.part,
        completion_rate=whole.rate,
        final_tried=final.size,
        passed=final.part,
        pass_rate=final.rate,
        indicators=indicators_of(training.plan),
        modules=tuple(_module(figures, module.number, module.title) for module in MODULES),
        weak=_weak(figures, training),
    )


def indicators_of(plan: Plan) -> IndicatorsBody:
    """Return the plan's indicators of training: how many take part, how many know the basics."""
    measures = [one for one in plan.measures if one.policy == TRAINING_POLICY]
    names = {
        kind: [leaf.text for measure in measures for leaf in measure.indicators(kind)]
        for kind in IndicatorKind
    }
    return IndicatorsBody(
        completion_rate=next(iter(names[IndicatorKind.ACTIVITY]), None),
        pass_rate=next(iter(names[IndicatorKind.OUTCOME]), None),
    )


def _shown(count: int) -> int | None:
    """Return a number of learners unless they are too few; nobody is no group that could be."""
    return None if 0 < count < LEAST else count


@dataclass(frozen=True, slots=True)
class _Group:
    """Some learners, and those of them who got further."""

    whole: int
    further: int

    @property
    def size(self) -> int | None:
        """How many they are, None for too few."""
        return _shown(self.whole)

    @property
    def part(self) -> int | None:
        """How many of them got further."""
        return None if self.size is None else self.further

    @property
    def rate(self) -> float | None:
        """Their share."""
        return round(self.further / self.whole, 4) if self.size else None


def _module(figures: Figures, number: int, title: str) -> ModuleFiguresBody:
    found = figures.modules.get(number, KindFigures())
    group = _Group(found.begun, found.done)
    if _shown(figures.learners) is None:
        # Where few learn at all, even 0 tells what somebody has not begun.
        return ModuleFiguresBody(module=number, title=title, begun=None, completed=None)
    return ModuleFiguresBody(module=number, title=title, begun=group.size, completed=group.part)


def _weak(figures: Figures, training: Training) -> tuple[WeakBody, ...]:
    tallies = [
        one
        for one in figures.items
        if one.learners >= LEAST and one.wrong and one.item in training.asked
    ]
    tallies.sort(key=lambda one: (-one.wrong / one.learners, -one.learners, one.item))
    return tuple(
        WeakBody(
            item=one.item,
            stem=training.course.item(one.item).stem,
            module=training.course.item(one.item).module,
            answers=one.learners,
            wrong=one.wrong,
            rate=round(one.wrong / one.learners, 4),
        )
        for one in tallies[:MOST_WEAK]
    )


def table_of(report: ReportBody) -> list[tuple[str, ...]]:
    """Return the report as rows of a table with a head."""
    return [ja.REPORT_HEAD, *_whole_rows(report), *_module_rows(report), *_weak_rows(report)]


def _whole_rows(report: ReportBody) -> list[tuple[str, ...]]:
    kinds = {"completion_rate": IndicatorKind.ACTIVITY, "pass_rate": IndicatorKind.OUTCOME}
    rows = []
    for field, label in ja.REPORT.items():
        value, note = getattr(report, field), ""
        if field in kinds:
            name = getattr(report.indicators, field)
            note = ja.REPORT_INDICATOR.format(kind=kinds[field].value, name=name) if name else ""
            rows.append(_row(ja.REPORT_WHOLE, label, _percent(value), ja.PERCENT, note))
        else:
            rows.append(_row(ja.REPORT_WHOLE, label, value, ja.PEOPLE, note))
    return rows


def _module_rows(report: ReportBody) -> list[tuple[str, ...]]:
    return [
        _row(ja.REPORT_MODULE, words.format(title=one.title), value, ja.PEOPLE, "")
        for one in report.modules
        for words, value in ((ja.REPORT_BEGUN, one.begun), (ja.REPORT_COMPLETED, one.completed))
    ]


def _weak_rows(report: ReportBody) -> list[tuple[str, ...]]:
    return [
        _row(
            ja.REPORT_WEAK,
            one.stem,
            _percent(one.rate),
            ja.PERCENT,
            ja.REPORT_WEAK_NOTE.format(answers=one.answers, wrong=one.wrong, item=one.item),
        )
        for one in report.weak
    ]


def _percent(rate: float | None) -> float | None:
    return None if rate is None else round(100 * rate, 1)


def _row(part: str, label: str, value: float | None, unit: str, note: str) -> tuple[str, ...]:
    if value is None:
        return (part, label, "", unit, "　".join(filter(None, (ja.REPORT_WITHHELD, note))))
    return (part, label, f"{value:g}", unit, note)
