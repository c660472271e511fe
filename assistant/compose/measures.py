"""Words for what the plan says of measures and policies.

Conclusion first, the plan's own wording, and the edition with every code.
"""

from assistant.counters import tally
from assistant.draft import Claim, DraftBlock, items, notice, paragraph
from assistant.evidence import FieldFacts, MeasureFacts, NameFacts, PolicyFacts, ScheduleFacts
from assistant.lookup.measures import INDICATORS
from corpus.library import Bar
from corpus.parse.succession import theme_name
from corpus.plan import Field, Leaf, Measure, MeasureId, Plan

Blocks = list[DraftBlock]
_YEARS_NOTE = "※各項目の実施年度は、計画では図の帯で示されており、本文の文字からは読み取れません。"


def named(identity: MeasureId, name: str) -> str:
    """Return how a measure is called: edition, code and name."""
    return f"{identity.edition.value}計画の{identity.code}「{name}」"


def of(measure: Measure) -> str:
    """Return how a measure of the second plan is called."""
    return named(measure.id, measure.name.text)


def listed(lead: str, leaves: tuple[Leaf, ...], *, counted: int | None = None) -> Blocks:
    """Return a lead and the leaves as its list."""
    return [
        paragraph(lead, counted=counted),
        items(*(Claim(leaf.text, (leaf,)) for leaf in leaves)),
    ]


def field(facts: FieldFacts, plan: Plan) -> Blocks:
    """One row of a measure's table."""
    subject, count = f"{of(facts.measure)}の{facts.field.value}", len(facts.leaves)
    if not facts.leaves:
        blank = facts.measure.blanks[facts.field]
        label = plan.leaves[plan.leaves.index(blank) - 1]
        said = f"{subject}は設定されていません（計画では「―」と記載されています）。"
        return [paragraph(said, label, blank)]
    if count == 1 and facts.field in INDICATORS:
        verb = "です" if facts.is_whole else "があります"
        particle = "は" if facts.is_whole else "に"
        leaf = facts.leaves[0]
        return [paragraph(f"{subject}{particle}「{leaf.text}」{verb}。", leaf)]
    if not facts.is_whole:
        return listed(f"{subject}には、次の記載があります。", facts.leaves)
    if facts.field is Field.DIRECTION or count == 1:
        return listed(f"{subject}は、次のとおりです。", facts.leaves)
    return listed(f"{subject}は、次の{tally(count)}です。", facts.leaves, counted=count)


def schedule(facts: ScheduleFacts) -> Blocks:
    """The bars of a measure, and the years that a person read off the figure."""
    years = {bar.item: bar for bar in facts.bars}
    subject, count = f"{of(facts.measure)}のスケジュールには、", len(facts.leaves)
    if facts.is_whole:
        blocks = listed(f"{subject}次の{count}項目があります。", facts.leaves, counted=count)
    else:
        blocks = listed(f"{subject}次の項目があります。", facts.leaves)
    for leaf in facts.leaves:
        if (bar := years.get(leaf.text)) is not None:
            blocks.append(_read_off(bar, leaf))
    if len(years) < count:
        blocks.append(notice(_YEARS_NOTE))
    return blocks


def _read_off(bar: Bar, leaf: Leaf) -> DraftBlock:
    """Years that the text does not hold: said with the person who read them and when."""
    said = (
        f"※「{leaf.text}」の実施年度は、{_fiscal_year(bar.first_year)}から"
        f"{_fiscal_year(bar.last_year)}までです（p.{bar.page}の図から{bar.read_by}が"
        f"{bar.read_on.isoformat()}に読み取り）。"
    )
    return DraftBlock("notice", ((Claim(said, (leaf,), read_off_figure=True),),), "note")


def _fiscal_year(year: int) -> str:
    return f"令和{year - 2018}({year})年度"


def measure(facts: MeasureFacts) -> Blocks:
    """A measure in short: what it is and what it does."""
    found = facts.measure
    policy = "" if found.id.code == "5" else f"で、推進方針{found.policy}の取組"
    said = f"第2次計画の{found.id.code}は「{found.name.text}」{policy}です。"
    blocks = [paragraph(said, found.heading, found.name)]
    blocks.extend(paragraph(leaf.text, leaf) for leaf in found.fields[Field.DIRECTION])
    return [*blocks, *listed("取組内容は、次のとおりです。", found.fields[Field.ACTION])]


def name(facts: NameFacts) -> Blocks:
    """A measure's name, and where the plan contradicts itself, both."""
    found = facts.measure
    said = f"第2次計画の{found.id.code}の名称は「{found.name.text}」です。"
    blocks = [paragraph(said, found.heading, found.name)]
    for leaf in facts.others:
        also = f"なお、テーマ継承の表では「{theme_name(leaf)}」と記載されており、表記が異なります。"
        blocks.append(paragraph(also, leaf))
    return blocks


def policy(facts: PolicyFacts) -> Blocks:
    """A policy: what it says, and its measures."""
    found = facts.policy
    said = f"第2次計画の推進方針{found.number}は「{found.name.text}」です。"
    blocks = [paragraph(said, found.name)]
    blocks.extend(paragraph(leaf.text, leaf) for leaf in found.statements)
    if len(facts.measures) > 1:
        count = len(facts.measures)
        blocks.append(paragraph(f"この方針の取組は、次の{count}件です。", counted=count))
        claims = (
            Claim(f"{each.id.code}「{each.name.text}」", (each.heading, each.name))
            for each in facts.measures
        )
        blocks.append(items(*claims))
    return blocks
