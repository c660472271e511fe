"""Words for what the plan says of measures, figures and terms.

Conclusion first, the plan's own wording, and the edition with every code.
"""

from assistant.draft import Claim, DraftBlock, items, notice, paragraph, table
from assistant.evidence import (
    FieldFacts,
    MeasureFacts,
    OrganisationFacts,
    PlanFacts,
    PolicyFacts,
    ResultFacts,
    ScheduleFacts,
    SectionFacts,
    StatementFacts,
    TermFacts,
)
from corpus.plan import Field, Leaf, Measure, MeasureId, Plan, Result

Blocks = list[DraftBlock]
_INDICATORS = {Field.ACTIVITY, Field.OUTCOME}
_YEARS_NOTE = "※各項目の実施年度は、計画では図の帯で示されており、本文の文字からは読み取れません。"


def named(identity: MeasureId, name: str) -> str:
    """Return how a measure is called: edition, code and name."""
    return f"{identity.edition.value}計画の{identity.code}「{name}」"


def of(measure: Measure) -> str:
    """Return how a measure of the second plan is called."""
    return named(measure.id, measure.name.text)


def field(facts: FieldFacts, plan: Plan) -> Blocks:
    """One row of a measure's table."""
    subject = f"{of(facts.measure)}の{facts.field.value}"
    if not facts.leaves:
        blank = facts.measure.blanks[facts.field]
        label = plan.leaves[plan.leaves.index(blank) - 1]
        return [
            paragraph(
                f"{subject}は設定されていません（計画では「―」と記載されています）。", label, blank
            )
        ]
    if facts.field is Field.DIRECTION or not facts.is_whole:
        about = (
            f"{subject}には、次の記載があります。"
            if not facts.is_whole
            else f"{subject}は、次のとおりです。"
        )
        return _listed(about, facts.leaves)
    if len(facts.leaves) == 1 and facts.field in _INDICATORS:
        leaf = facts.leaves[0]
        return [paragraph(f"{subject}は「{leaf.text}」です。", leaf)]
    counter = "つ" if facts.field in _INDICATORS else "点"
    count = len(facts.leaves)
    return _listed(f"{subject}は、次の{count}{counter}です。", facts.leaves, counted=count)


def _listed(lead: str, leaves: tuple[Leaf, ...], counted: int | None = None) -> Blocks:
    return [
        paragraph(lead, counted=counted),
        items(*(Claim(leaf.text, (leaf,)) for leaf in leaves)),
    ]


def schedule(facts: ScheduleFacts) -> Blocks:
    """The bars of a measure, and the years that a person read off the figure."""
    years = {bar.item: bar for bar in facts.bars}
    count = len(facts.leaves)
    lead = f"{of(facts.measure)}のスケジュールには、次の{count}項目があります。"
    blocks = _listed(lead, facts.leaves, counted=count)
    for leaf in facts.leaves:
        if (bar := years.get(leaf.text)) is not None:
            blocks.append(
                notice(
                    f"「{leaf.text}」は{bar.first_year}年度から{bar.last_year}年度まで"
                    f"（図から{bar.read_by}が{bar.read_on.isoformat()}に確認、p.{bar.page}）",
                    leaf,
                )
            )
    if len(years) < count:
        blocks.append(notice(_YEARS_NOTE))
    return blocks


def results(facts: ResultFacts, as_of: Leaf, plan: Plan) -> Blocks:
    """Figures of the first plan, with their edition and date."""
    date = notice("※実績は令和６年12月時点のものです。", as_of)
    if facts.measure is not None and not facts.results:
        kind = facts.kind.value if facts.kind else "指標"
        blank = facts.measure.blanks[facts.kind] if facts.kind else None
        leaves = (blank,) if blank else ()
        return [
            paragraph(
                f"{named(facts.measure.id, facts.measure.name.text)}の{kind}は"
                "設定されていません（計画では「―」と記載されています）。",
                *leaves,
            )
        ]
    names = {measure.id: measure.name.text for measure in plan.first_measures}
    if len(facts.results) <= 2:
        lines = [
            paragraph(_result(each, names[each.measure]), *_proof(each)) for each in facts.results
        ]
        return [*lines, date]
    subject = named(facts.measure.id, facts.measure.name.text) if facts.measure else "第1次計画"
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
    return [
        paragraph(f"{subject}{kind}の実績は、次のとおりです。"),
        table(("取組", "種類", "指標", "実績"), *rows),
        date,
    ]


def _result(result: Result, name: str) -> str:
    subject = f"{named(result.measure, name)}の{result.kind.value}「{result.name.text}」"
    if result.is_blank:
        return f"{subject}の実績は、計画では「―」とされ、数値は示されていません。"
    return f"{subject}の実績は{result.value.text}です。"


def _value(result: Result) -> str:
    return "―（数値なし）" if result.is_blank else result.value.text


def _proof(result: Result) -> tuple[Leaf, ...]:
    return (result.name, result.value)


def terms(facts: TermFacts) -> Blocks:
    """Entries of the glossary."""
    if facts.by_meaning:
        term = facts.terms[0]
        return [
            paragraph(f"計画の用語集では「{term.name.text}」と呼ばれています。", term.name),
            paragraph(term.definition.text, term.definition),
        ]
    if len(facts.terms) == 1:
        term = facts.terms[0]
        return [
            paragraph(
                f"「{term.name.text}」とは、{term.definition.text}", term.name, term.definition
            )
        ]
    lead = "計画の用語集では、次のように説明されています。"
    return [
        paragraph(lead),
        items(
            *(
                Claim(f"{term.name.text}：{term.definition.text}", (term.name, term.definition))
                for term in facts.terms
            )
        ),
    ]


def statements(facts: StatementFacts) -> Blocks:
    """What retrieval found, in the plan's own words."""
    claims = [Claim(_spoken(leaves), leaves) for leaves in facts.leaves]
    if len(claims) == 1:
        return [DraftBlock("paragraph", ((claims[0],),))]
    return [items(*claims)]


def _spoken(leaves: tuple[Leaf, ...]) -> str:
    if len(leaves) == 1:
        return leaves[0].text
    return f"{leaves[0].text}：{'　'.join(leaf.text for leaf in leaves[1:])}"


def section(facts: SectionFacts) -> Blocks:
    """A prose part of the plan."""
    leaves = facts.section.statements
    if len(leaves) <= 2:
        return [paragraph(leaf.text, leaf) for leaf in leaves]
    return [items(*(Claim(leaf.text, (leaf,)) for leaf in leaves))]


def organisation(facts: OrganisationFacts) -> Blocks:
    """The chart of chapter 6: its text and the boxes that say more than a bare label."""
    boxes = list({leaf.text: leaf for leaf in facts.boxes if len(leaf.text) > 5}.values())
    return [
        *section(SectionFacts(facts.section)),
        paragraph("推進体制の図には、次の記載があります。"),
        items(*(Claim(leaf.text, (leaf,)) for leaf in boxes)),
    ]


def measure(facts: MeasureFacts) -> Blocks:
    """A measure in short: what it is and what it does."""
    found = facts.measure
    policy = f"推進方針{found.policy}の取組です。" if found.id.code != "5" else ""
    blocks = [
        paragraph(
            f"第2次計画の{found.id.code}は「{found.name.text}」で、{policy}"
            if policy
            else f"第2次計画の{found.id.code}は「{found.name.text}」です。",
            found.heading,
            found.name,
        )
    ]
    blocks.extend(paragraph(leaf.text, leaf) for leaf in found.fields[Field.DIRECTION])
    actions = found.fields[Field.ACTION]
    blocks.append(paragraph("取組内容は、次のとおりです。"))
    blocks.append(items(*(Claim(leaf.text, (leaf,)) for leaf in actions)))
    return blocks


def policy(facts: PolicyFacts) -> Blocks:
    """A policy: what it says, and its measures."""
    found = facts.policy
    blocks = [
        paragraph(f"第2次計画の推進方針{found.number}は「{found.name.text}」です。", found.name)
    ]
    blocks.extend(paragraph(leaf.text, leaf) for leaf in found.statements)
    if facts.measures:
        blocks.append(paragraph("この方針の取組は、次のとおりです。"))
        blocks.append(
            items(
                *(
                    Claim(f"{each.id.code}「{each.name.text}」", (each.heading, each.name))
                    for each in facts.measures
                )
            )
        )
    return blocks


def whole_plan(facts: PlanFacts) -> Blocks:
    """The plan in short."""
    claims = (
        Claim(f"推進方針{each.number}「{each.name.text}」", (each.name,)) for each in facts.policies
    )
    count = len(facts.policies)
    return [
        paragraph(facts.purpose.text, facts.purpose),
        paragraph(
            f"共通の「ＢＰＲの取組」と、次の{count}つの推進方針に沿って取り組みます。",
            counted=count,
        ),
        items(*claims),
    ]
