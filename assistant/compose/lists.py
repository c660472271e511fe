"""Words for lists, counts and the succession of themes."""

from assistant.compose.measures import Blocks
from assistant.draft import Claim, items, notice, paragraph, table
from assistant.evidence import SuccessionFacts
from assistant.listings import Listing, Match
from corpus.parse.succession import theme_name
from corpus.plan import Leaf, Succession, SuccessionKind

_FEW = 3
"""Rows that are told in sentences of their own."""
_LIVES_ON = {
    SuccessionKind.SAME: "同じ名称で継承されたテーマは",
    SuccessionKind.RENAMED: "名称が変わったテーマは",
    SuccessionKind.MERGED: "ほかの取組に統合されたテーマは",
}
_MAX_SHOWN = 600
"""Characters of all rows together up to which each row quotes why it fits."""


def listing(facts: Listing) -> Blocks:
    """A complete list, counted, every row cited."""
    count = len(facts.matches)
    if facts.count_only:
        leaves = tuple(leaf for match in facts.matches for leaf in match.leaves)
        return [paragraph(f"{facts.what}は、{count}{facts.counter}です。", *leaves, counted=count)]
    lead = paragraph(f"{facts.what}は、次の{count}{facts.counter}です。", counted=count)
    blocks = [lead, items(*(_match(match, len(facts.matches)) for match in facts.matches))]
    if facts.dated is not None:
        blocks.append(notice("※実績は令和６年12月時点のものです。", facts.dated))
    return blocks


def _match(match: Match, count: int) -> Claim:
    text = match.leaves[0].text
    shows_text = match.shows_text and count * len(text) <= _MAX_SHOWN
    where = f"の{match.where.value}" if match.where is not None else ""
    label = f"{match.label}{where}：{text}" if shows_text else match.label
    return Claim(label, match.leaves, match.counted)


def succession(facts: SuccessionFacts) -> Blocks:
    """How themes of the first plan live on in the second."""
    count = len(facts.rows)
    if facts.nothing_added:
        said = (
            "新たに加わったテーマはありません。第2次計画のテーマは、すべて第1次計画から"
            "継承されています（統合や名称変更を含みます）。"
        )
        return [paragraph(said, facts.intro)]
    if facts.nothing_dropped:
        lead = paragraph(
            f"廃止されたテーマはありません。第1次計画の{count}のテーマは、すべて第2次計画に"
            "継承されています（統合や名称変更を含みます）。",
            facts.intro,
            counted=count,
        )
        changed = [row for row in facts.rows if row.kind is not SuccessionKind.SAME]
        return [lead, items(*(_row(row) for row in changed))]
    if count <= _FEW:
        return [paragraph(claim.text, *claim.leaves) for claim in map(_row, facts.rows)]
    if facts.kind is not None:
        lead = paragraph(f"{_LIVES_ON[facts.kind]}、次の{count}件です。", counted=count)
        return [lead, items(*map(_row, facts.rows))]
    rows = tuple(
        (Claim(_first(row)), Claim(_relation(row)), Claim(_second(row), _proof(row)))
        for row in facts.rows
    )
    return [
        paragraph(f"第1次計画から第2次計画へのテーマの継承は、次の{count}件です。", counted=count),
        table(("第1次計画", "継承", "第2次計画"), *rows),
    ]


def _row(row: Succession) -> Claim:
    first, second = _first(row), _second(row)
    match row.kind:
        case SuccessionKind.MERGED:
            text = f"第1次計画の{first}は、第2次計画では{second}に統合されて継承されています。"
        case SuccessionKind.RENAMED:
            text = (
                f"第1次計画の{first}は、名称が変わり、第2次計画では{second}として継承されています。"
            )
        case _:
            text = f"第1次計画の{first}は、第2次計画でも{second}として継承されています。"
    return Claim(text, _proof(row))


def _first(row: Succession) -> str:
    return _coded(row.first.code, theme_name(row.first_name))


def _second(row: Succession) -> str:
    if row.second_name is None:
        return f"{row.second.code}「{_merged_into(row)}」"
    return _coded(row.second.code, theme_name(row.second_name))


def _merged_into(row: Succession) -> str:
    return row.relation[-1].text.strip("（）").removesuffix("に統合")


def _coded(code: str, name: str) -> str:
    return f"「{name}」" if code in {"共通", "5"} else f"{code}「{name}」"


def _relation(row: Succession) -> str:
    return "".join(leaf.text for leaf in row.relation)


def _proof(row: Succession) -> tuple[Leaf, ...]:
    return (row.first_name, *row.relation, *((row.second_name,) if row.second_name else ()))
