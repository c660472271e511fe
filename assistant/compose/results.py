"""Words for the figures of the first plan."""

from assistant.compose.measures import Blocks, named
from assistant.counters import tally
from assistant.draft import Claim, items, notice, paragraph, table
from assistant.evidence import ResultFacts
from corpus.plan import Leaf, LeafKind, Plan, Result

_FEW = 2
"""Results that are told in sentences; more make a table."""


def results(facts: ResultFacts, plan: Plan) -> Blocks:
    """Figures of the first plan, with their edition and date."""
    subject = named(facts.measure.id, facts.measure.name.text) if facts.measure else "第1次計画"
    if facts.measure is not None and facts.kind is not None and not facts.results:
        blank = facts.measure.blanks[facts.kind]
        said = f"{subject}の{facts.kind.value}は設定されていません（計画では「―」と記載）。"
        return [paragraph(said, blank)]
    if facts.names_only:
        return _names(facts, plan)
    is_dated = not all(each.is_blank for each in facts.results)
    date = [notice("※実績は令和６年12月時点のものです。", as_of(plan))] if is_dated else []
    if len(facts.results) <= _FEW:
        names = {measure.id: measure.name.text for measure in plan.first_measures}
        lines = [
            paragraph(_result(each, names[each.measure]), *_proof(each)) for each in facts.results
        ]
        return [*lines, *date]
    kind = f"の{facts.kind.value}" if facts.kind else ""
    rows = tuple(
        (
            Claim(each.measure.code),
            Claim(each.kind.value),
            Claim(each.name.text),
            Claim(_value(each), _proof(each)),
        )
        for each in facts.results
    )
    lead = paragraph(f"{subject}{kind}の実績は、次のとおりです。")
    return [lead, table(("取組", "種類", "指標", "実績"), *rows), *date]


def _names(facts: ResultFacts, plan: Plan) -> Blocks:
    """Indicators of the first plan without what they came to."""
    first = facts.results[0]
    name = next(one.name.text for one in plan.first_measures if one.id == first.measure)
    subject, count = f"{named(first.measure, name)}の{first.kind.value}", len(facts.results)
    if count == 1:
        verb = "に「{}」があります。" if facts.measure is None else "は「{}」です。"
        return [paragraph(subject + verb.format(first.name.text), *_proof(first))]
    lead = paragraph(f"{subject}は、次の{tally(count)}です。", counted=count)
    return [lead, items(*(Claim(each.name.text, _proof(each)) for each in facts.results))]


def as_of(plan: Plan) -> Leaf:
    """Return the leaf that dates the results of the first plan."""
    return next(
        leaf
        for leaf in plan.leaves
        if leaf.kind is LeafKind.LABEL and leaf.quote.startswith("※以下、令和")
    )


def _result(result: Result, name: str) -> str:
    subject = f"{named(result.measure, name)}の{result.kind.value}「{result.name.text}」"
    if result.is_blank:
        return f"{subject}の実績は、計画では「―」とされ、数値は示されていません。"
    return f"{subject}の実績は{result.value.text}です。"


def _value(result: Result) -> str:
    return "―（数値なし）" if result.is_blank else result.value.text


def _proof(result: Result) -> tuple[Leaf, ...]:
    return (result.name, result.value)
