"""Words for figures, terms, statements and the prose of the plan."""

import re

from assistant.compose.measures import Blocks, listed
from assistant.counters import tally
from assistant.draft import Claim, aside, items, notice, paragraph
from assistant.evidence import (
    BodyFacts,
    ConflictFacts,
    OrganisationFacts,
    PlanFacts,
    SectionFacts,
    StatementFacts,
    TermFacts,
)
from corpus.plan import Leaf

_CONJUNCTION = re.compile("^(また|あわせて|更に|加えて|しかしながら|なお|特に)、")
_POINTER = re.compile("^※|（下記参照）|※(?=で)")
_ENDS_ON_NOUN = re.compile("(?<=[一-龥ァ-ヶー])。$|(?<=こと)。$")
_SENTENCE, _DIGIT = re.compile("[^。]+。?"), re.compile(r"\d")
_FEW = 2
"""Statements of a prose part that are told in sentences; more make a list."""
_MIN_BOX = 5
"""Characters: shorter boxes of the chart (課長, 各課) say nothing alone."""


def terms(facts: TermFacts) -> Blocks:
    """Entries of the glossary."""
    first = facts.terms[0]
    if facts.by_meaning:
        said = f"計画の用語集では「{first.name.text}」と呼ばれています。"
        return [paragraph(said, first.name), paragraph(first.definition.text, first.definition)]
    if len(facts.terms) == 1:
        said = f"「{first.name.text}」とは、{_politely(first.definition.text)}"
        blocks = [paragraph(said, first.name, first.definition)]
        for leaf in facts.elsewhere:
            also = f"※推進体制の図では「{leaf.text}」と記載されています。"
            blocks.append(notice(also, leaf))
        return blocks
    claims = (
        Claim(f"{term.name.text}：{term.definition.text}", (term.name, term.definition))
        for term in facts.terms
    )
    return [paragraph("計画の用語集では、次のように説明されています。"), items(*claims)]


def _politely(definition: str) -> str:
    """Return a definition that ends on a noun, as a dictionary's do, as a sentence.

    >>> _politely("手続を受け付ける業務のこと。")
    '手続を受け付ける業務のことです。'
    """
    return _ENDS_ON_NOUN.sub("です。", definition)


def body(facts: BodyFacts) -> Blocks:
    """A word that the glossary lacks, and what the body says of it."""
    said = f"「{facts.word}」は用語集に項目がありませんが、本文には次の記載があります。"
    return [aside(said), *statements(StatementFacts(facts.leaves))]


def statements(facts: StatementFacts) -> Blocks:
    """What retrieval found, in the plan's own words."""
    claims = [Claim(_stated(leaves), leaves) for leaves in facts.leaves]
    count = len(claims)
    if count > 1 and facts.is_list:
        return [paragraph(f"計画の記載は、次の{tally(count)}です。", counted=count), items(*claims)]
    # The first answers; what belongs beside it follows.
    first, *others = [paragraph(claim.text, *claim.leaves) for claim in claims]
    if len(others) <= 1:
        return [first, *others]
    return [first, paragraph("あわせて、次の記載があります。"), items(*claims[1:])]


def _stated(leaves: tuple[Leaf, ...]) -> str:
    """Return statements taken out of their context.

    No 「また、」, no mark that points at a note elsewhere; aims are marked as aims.
    """
    text = "：".join(_POINTER.sub("", _CONJUNCTION.sub("", leaf.text)) for leaf in leaves)
    is_aim = any(part.startswith("効果") for part in leaves[0].path)
    return f"（目指す姿）{text}" if is_aim else text


def conflict(facts: ConflictFacts) -> Blocks:
    """What the plan says elsewhere, and otherwise."""
    return [
        notice(f"※計画の別の箇所の記載：{'：'.join(map(_with_figure, leaves))}", *leaves)
        for leaves in facts.places
    ]


def _with_figure(leaf: Leaf) -> str:
    """Return the sentences of a leaf that hold a figure; all of it if none does."""
    sentences = _SENTENCE.findall(leaf.text)
    return "".join(each for each in sentences if _DIGIT.search(each)) or leaf.text


def section(facts: SectionFacts) -> Blocks:
    """A prose part of the plan."""
    leaves = facts.section.statements
    if len(leaves) <= _FEW:
        return [paragraph(leaf.text, leaf) for leaf in leaves]
    return [items(*(Claim(leaf.text, (leaf,)) for leaf in leaves))]


def organisation(facts: OrganisationFacts) -> Blocks:
    """The chart of chapter 6: its text and the boxes that say more than a bare label."""
    boxes = {leaf.text: leaf for leaf in facts.boxes if len(leaf.text) > _MIN_BOX}
    if not facts.is_whole:
        (first, *others) = facts.boxes
        if not others:
            return [paragraph(f"推進体制の図に「{first.text}」とあります。", first)]
        return listed("推進体制の図には、次の記載があります。", facts.boxes)
    return [
        *section(SectionFacts(facts.section)),
        paragraph("推進体制の図には、次の記載があります。"),
        items(*(Claim(leaf.text, (leaf,)) for leaf in boxes.values())),
    ]


def whole_plan(facts: PlanFacts) -> Blocks:
    """The plan in short."""
    claims = (
        Claim(f"推進方針{each.number}「{each.name.text}」", (each.name,)) for each in facts.policies
    )
    count = len(facts.policies)
    said = f"共通の「ＢＰＲの取組」と、次の{count}つの推進方針に沿って取り組みます。"
    return [
        paragraph(facts.purpose.text, facts.purpose),
        paragraph(said, facts.common, counted=count),
        items(*claims),
    ]
