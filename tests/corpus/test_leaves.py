"""Nothing of the text is lost, and every leaf knows its place."""

from collections import Counter

import pytest

from corpus.plan import LeafKind

SHOWN = set(LeafKind) - {LeafKind.LABEL, LeafKind.HEADING, LeafKind.BLANK, LeafKind.RUNNING_TITLE}


def without_spaces(text):
    return "".join(character for character in text if not character.isspace())


def test_the_quotes_one_after_the_other_are_the_whole_text(plan):
    quotes = "".join(leaf.quote for leaf in plan.leaves)

    assert without_spaces(quotes) == without_spaces(plan.text)


def test_every_character_is_in_exactly_one_leaf(plan):
    owners = Counter(
        offset for leaf in plan.leaves for offset in range(leaf.span.start, leaf.span.end)
    )
    owned = {
        owners[offset] for offset, character in enumerate(plan.text) if not character.isspace()
    }

    assert owned == {1}
    assert len(without_spaces(plan.text)) == 22539


def test_every_quote_equals_its_span_but_for_white_space(plan):
    for leaf in plan.leaves:
        printed = plan.text[leaf.span.start : leaf.span.end]

        assert without_spaces(leaf.quote) == without_spaces(printed)
        assert leaf.quote
        assert "\n" not in leaf.quote


def test_a_span_begins_and_ends_with_a_printed_character(plan):
    for leaf in plan.leaves:
        printed = plan.text[leaf.span.start : leaf.span.end]

        assert printed == printed.strip()


def test_shown_text_has_neither_bullet_nor_glossary_mark(plan):
    for leaf in plan.leaves:
        assert "*" not in leaf.text
        assert not leaf.text.startswith(("・", "■", "※"))
        assert leaf.text


def test_a_glossary_mark_stays_in_the_quote(plan):
    (leaf,) = [leaf for leaf in plan.leaves if leaf.quote == "ＡＩ*・ＲＰＡ*等の活用"]

    assert leaf.text == "ＡＩ・ＲＰＡ等の活用"


@pytest.mark.parametrize(
    ("words", "path"),
    [
        pytest.param(
            "電子申請のツールとして",
            ("５ 取組内容", "推進方針１", "No.１-ア", "現状"),
            id="row of a measure",
        ),
        pytest.param(
            "オンライン申請・届出ができる手続が充実",
            ("５ 取組内容", "推進方針１", "No.１-ア", "効果(目指す姿)", "《本計画期間》"),
            id="one of two effects",
        ),
        pytest.param(
            "誰もが利用しやすく快適な窓口",
            (
                "５ 取組内容",
                "推進方針１",
                "No.１-イ",
                "効果(目指す姿)",
                "《本計画期間》《目指す将来像》",
            ),
            id="both effects in one",
        ),
        pytest.param(
            "国の標準仕様に対する動きを注視",
            ("５ 取組内容", "推進方針２", "No.２-ア", "スケジュール"),
            id="a bar printed in the next measure",
        ),
        pytest.param(
            "チャットツールを使用している職員の割合",
            ("５ 取組内容", "推進方針２", "No.２-ウ", "活動指標"),
            id="indicator",
        ),
        pytest.param(
            "オンライン申請を拡充し、時間や場所",
            ("５ 取組内容", "推進方針１ デジタル化による市民の利便性向上"),
            id="introduction of a policy",
        ),
        pytest.param(
            "マイナンバーカードの交付率",
            (
                "４ 本市の状況",
                "各推進方針の総括",
                "推進方針１",
                "（１－イ）マイナンバーカードの普及促進",
                "成果指標",
            ),
            id="result of the first plan",
        ),
        pytest.param(
            "令和５年度の個人情報保護制度の改正",
            ("４ 本市の状況", "各推進方針の総括", "推進方針４", "総括"),
            id="summary of the first plan",
        ),
        pytest.param(
            "令和６年度に定めた「デジタル社会",
            ("１ 背景・目的", "国・東京都の状況について", "国の状況について"),
            id="prose below two headings",
        ),
        pytest.param("様々な社会環境の変化", ("５ 取組内容", "共通 ＢＰＲの取組"), id="BPR"),
        pytest.param(
            "施策目的に対する本質的な",
            ("用語集（数・英・五十音順）", "アウトカム"),
            id="definition",
        ),
    ],
)
def test_the_heading_path(plan, words, path):
    found = {leaf.path for leaf in plan.leaves if leaf.text.startswith(words)}

    assert found == {path}


def test_every_leaf_that_can_be_cited_has_a_heading_path(plan):
    assert all(leaf.path for leaf in plan.leaves if leaf.kind in SHOWN)


def owned_by_prose(plan):
    for part in (*plan.sections, *plan.policies, *plan.summaries):
        yield from part.statements
    for term in plan.terms:
        yield from (term.name, term.definition)
    yield from plan.organisation


def owned_by_measures(plan):
    for measure in plan.measures:
        # Rows printed together share their leaves.
        yield from dict.fromkeys(leaf for leaves in measure.fields.values() for leaf in leaves)
        if "-" in measure.id.code:
            yield measure.name


def owned_by_first_plan(plan):
    for first in plan.first_measures:
        yield first.name
    for result in plan.results:
        yield from (result.name, result.value)
    for row in plan.successions:
        yield from (row.first_name, *row.relation, *filter(None, [row.second_name]))


def test_every_leaf_that_states_something_belongs_to_one_object_of_the_model(plan):
    owners = Counter([*owned_by_prose(plan), *owned_by_measures(plan), *owned_by_first_plan(plan)])
    stating = [leaf for leaf in plan.leaves if leaf.kind in SHOWN]

    assert [leaf for leaf in stating if owners[leaf] != 1] == []
