"""Words for what cannot be answered: what is missing, and what the plan does say."""

from assistant.citing import measure_of
from assistant.compose.measures import Blocks
from assistant.draft import Claim, aside, items, paragraph
from assistant.reply import Reason
from assistant.verdicts import Absent, Unclear
from corpus.plan import Leaf, LeafKind

_OPENINGS = {
    Reason.NO_TARGET: "この計画には、指標の名称は記載されていますが、{what}は定められていません。",
    Reason.NO_YEARS: "{what}は、計画では図の帯で示されており、本文の文字からは読み取れません。",
    Reason.NOT_MEASURED: "{what}は、計画では「―」とされ、数値は示されていません。",
}
_ABSENT = "{what}は、この計画には記載されていません。"
OFF_TOPIC = (
    "ご質問の内容は、この計画には記載がありません。"
    "このアシスタントは「第2次国分寺市行政デジタル化推進計画」についての質問にお答えします。"
)
INSTRUCTION = (
    "アシスタントへの指示の変更や、内部の設定についてのご依頼にはお答えできません。"
    "「第2次国分寺市行政デジタル化推進計画」の内容についてお尋ねください。"
)
GREETING = (
    "「第2次国分寺市行政デジタル化推進計画」について、取組・指標・実績・スケジュール・用語などの"
    "ご質問に、計画の本文を示してお答えします。"
)


def absent(facts: Absent) -> Blocks:
    """Say what is missing first, then what the plan says beside it."""
    opening = _OPENINGS.get(facts.reason, _ABSENT).format(what=facts.what)
    blocks = [aside(opening)]
    if facts.related:
        blocks.append(paragraph("関連する記載は、次のとおりです。", role="related"))
        blocks.append(
            items(*(Claim(_labelled(leaves), leaves) for leaves in facts.related), role="related")
        )
    return blocks


def _labelled(leaves: tuple[Leaf, ...]) -> str:
    """Return what stands nearby; a mere name with what it is the name of."""
    first, measure = leaves[0], measure_of(leaves[0])
    text = "：".join(leaf.text for leaf in leaves)
    if measure is None:
        return text
    of = f"{measure.edition.value}計画の{measure.code}"
    match first.kind:
        case LeafKind.INDICATOR:
            return f"{of}の{first.path[-1]}「{first.text}」（数値の記載はありません）"
        case LeafKind.SCHEDULE_ITEM:
            return f"{of}のスケジュールの項目「{first.text}」"
        case LeafKind.RESULT_NAME:
            return f"{of}の実績：{text}"
        case _:
            return text


def unclear(facts: Unclear) -> Blocks:
    """Ask back."""
    return [paragraph(facts.what), items(*(Claim(option) for option in facts.options))]
