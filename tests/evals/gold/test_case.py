"""Excerpts are found in the plan, and covered by what shows them."""

import pytest

from evals.gold.places import places_in


def offsets(plan, *excerpts):
    spans = [places_in(plan.text).find(excerpt)[0] for excerpt in excerpts]
    return frozenset(
        at for span in spans for at in range(span.start, span.end) if not plan.text[at].isspace()
    )


def test_an_excerpt_is_found_whatever_its_width_and_white_space(plan):
    (span,) = places_in(plan.text).find("マイナンバーカードの 交付率８２％")

    assert "".join(plan.text[span.start : span.end].split()) == "マイナンバーカードの交付率82%"


def test_every_place_of_an_excerpt_is_found():
    found = places_in("あい あい").find("あい")

    assert [(span.start, span.end) for span in found] == [(0, 2), (3, 5)]


def test_a_half_width_mark_belongs_to_its_kana():
    (span,) = places_in("ｶﾞｲﾄﾞ").find("ガイド")

    assert (span.start, span.end) == (0, 5)


@pytest.mark.parametrize(
    ("excerpt", "cited", "covered"),
    [
        pytest.param(
            "マイナンバーカードの交付率 82%", ["マイナンバーカードの交付率 82%"], True, id="whole"
        ),
        pytest.param(
            "マイナンバーカードの交付率 82%",
            ["マイナンバーカードの交付率"],
            False,
            id="the cell with the value is missing",
        ),
        pytest.param(
            "（１）新任研修の参加人数（２）庁内研修の参加人数 20 人 1,357 人",
            ["（１）新任研修の参加人数", "20 人"],
            True,
            id="one of two rows, whole",
        ),
        pytest.param(
            "（１）新任研修の参加人数（２）庁内研修の参加人数 20 人 1,357 人",
            ["（１）新任研修の参加人数"],
            False,
            id="half of one of two rows",
        ),
        pytest.param(
            "・特に書かない窓口システムは、スモールスタートで留まることがないように",
            ["特に書かない窓口システムは、スモールスタートで"],
            True,
            id="more than half of a sentence, without its bullet",
        ),
        pytest.param(
            "・特に書かない窓口システムは、スモールスタートで留まることがないように",
            ["留まることがない"],
            False,
            id="less than half of a sentence",
        ),
        pytest.param(
            "令和６年 12 月末時点の交付率は約８割を超え",
            ["末時点の交付率は約８割を超え"],
            False,
            id="a figure of a sentence is missing",
        ),
    ],
)
def test_an_excerpt_is_covered_by_half_of_it_and_all_of_its_figures(
    plan, gold, case, excerpt, cited, covered
):
    unit = case(gold(evidence=[excerpt])).units[0]

    assert unit.is_covered_by(offsets(plan, *cited)) is covered


def test_an_excerpt_around_a_blank_is_covered_by_the_blank_alone(plan, gold, case):
    excerpt = "・情報セキュリティ監査実施数《成果指標》 ―"
    end = places_in(plan.text).find(excerpt)[0].end
    unit = case(gold(evidence=[excerpt])).units[0]

    assert unit.is_covered_by(frozenset({end - 1}))
    assert not unit.is_covered_by(offsets(plan, "・情報セキュリティ監査実施数"))


def test_a_heading_is_covered_by_the_section_of_a_citation(gold, case):
    unit = case(gold(evidence=["（２－ア）情報システムの標準化・共通化* 活動指標"])).units[0]

    assert unit.is_covered_by(frozenset(), "4本市の状況>(2-ア)情報システムの標準化・共通化")
    assert not unit.is_covered_by(frozenset(), "4本市の状況")


@pytest.mark.parametrize(
    ("changes", "cluster"),
    [
        pytest.param({"cluster": "c", "family": "f"}, "c", id="as named"),
        pytest.param({"family": "f"}, "f", id="else the family"),
        pytest.param({}, "第1次 1-イ", id="else the measure of the evidence"),
        pytest.param(
            {"answerable": False, "evidence": [], "must": []}, "X1", id="else the question itself"
        ),
    ],
)
def test_the_cluster_of_a_question(gold, case, changes, cluster):
    assert case(gold(**changes)).cluster == cluster


def test_each_alternative_set_is_kept(gold, case):
    sets = [["マイナンバーカードの交付率 82%"], ["交付率は約８割を超え"]]

    found = case(gold(evidence_sets=sets)).sets

    assert [[unit.excerpt for unit in units] for units in found] == sets
