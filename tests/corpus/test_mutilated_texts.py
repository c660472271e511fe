"""Texts of another shape: the parser says where, what it expected and what it found."""

import pytest

from corpus.errors import PlanParseError
from corpus.parse.document import parse_plan
from tests.corpus.mutilations import (
    LINES,
    inserted,
    moved,
    relabelled,
    replaced,
    swapped,
    up_to,
    without,
)

MUTILATED = [
    # Chapters and sections.
    pytest.param("", 1, "１ 背景・目的", "the end", id="empty file"),
    pytest.param("別の文書です。 \n", 1, "１ 背景・目的", "別の文書", id="another text"),
    pytest.param(without(1), 2, "１ 背景・目的", "令和４（2022）", id="first heading gone"),
    pytest.param(replaced(60, "付け", "け"), 60, "２ 計画の位置付け", "位置け", id="unknown title"),
    pytest.param(without(60), 66, "２ 計画の位置付け", "３  計画期間", id="chapter 2's title gone"),
    pytest.param(without(22), 23, "【国の状況", "・令和２年度", id="title in brackets gone"),
    pytest.param(without(496), 497, "５ 取組内容", "共通  ＢＰＲ", id="chapter 5's title gone"),
    pytest.param(
        without(2132), 2133, "label of a bar", "推進方針１～５", id="chapter 6's title gone"
    ),
    pytest.param(
        without(2166), 2224, "行政改革推進本部", "７  実施", id="chart without its first box"
    ),
    pytest.param(without(2225), 2227, "７ 実施スケジュール", "８", id="chapter 7's title gone"),
    pytest.param(without(2235), 2238, "用語集", "用語 解説", id="glossary's title gone"),
    pytest.param(without(69, 71), 70, "a paragraph", "４  本市", id="chapter without text"),
    pytest.param(swapped(60, 67), 60, "２ 計画の位置付け", "３", id="chapters swapped"),
    # Results of the first plan.
    pytest.param(without(113), 114, "テーマ継承", "（１－ア）", id="first policy gone (1st plan)"),
    pytest.param(without(188), 189, "テーマ継承", "（２－ア）", id="second policy gone (1st plan)"),
    pytest.param(replaced(188, "２", "４"), 188, "policy 2", "policy 4", id="policy out of order"),
    pytest.param(without(133), 134, "「総括」", "活動指標", id="first measure's name gone"),
    pytest.param(replaced(139, "ウ", "エ"), 139, "1-ウ", "1-エ", id="code skipped (1st plan)"),
    pytest.param(without(305), 306, "「活動指標」", "成果指標", id="kind of indicator gone"),
    pytest.param(without(123), 117, "as many values", "2 names, 1 values", id="value gone"),
    pytest.param(
        replaced(117, " 51 件", ""), 117, "as many", "2 names, 1", id="value in a line gone"
    ),
    pytest.param(replaced(202, "― ―", "―"), 202, "as many", "1 names, 0", id="one blank gone"),
    pytest.param(
        replaced(202, " ― ―", ""), 204, "name and value", "（２－イ）", id="both blanks gone"
    ),
    pytest.param(without(196, 198, 200), 192, "as many", "1 names, 0", id="value in words gone"),
    pytest.param(without(323), 311, "as many", "4 names, 3", id="value of a run gone"),
    pytest.param(
        replaced(340, " デジタル化に係る研修の職員の研修受講者の割合", ""),
        342,
        "a name before its remark",
        "（行政デジタル化推進基礎研修",
        id="name before a remark gone",
    ),
    pytest.param(without(171), 163, "as many", "names", id="summary's label gone"),
    # Succession of themes.
    pytest.param(without(385), 385, "「継承」", "（１－ア）", id="「継承」 gone"),
    pytest.param(
        without(425), 426, "（名称変更）", "（２－ア）基幹系", id="note of a new name gone"
    ),
    pytest.param(
        replaced(393, "ライン化", "ライン申請"),
        392,
        "name of a theme",
        "申請",
        id="merged into nothing",
    ),
    pytest.param(without(495), 495, "a theme", "５", id="last theme gone"),
    pytest.param(without(371), 372, "head of the succession", "共通", id="head of the table gone"),
    pytest.param(without(487), 363, "'4-イ'", "'4-ア', '5'", id="row gone"),
    # Policies and measures.
    pytest.param(without(523), 534, "「推進方針…」", "No. １-ア", id="first policy gone"),
    pytest.param(without(1379), 1380, "label of a bar", "市、市民、", id="third policy gone"),
    pytest.param(replaced(1379, "３", "４"), 1379, "policy 3", "policy 4", id="policy skipped"),
    pytest.param(without(689), 690, "No.", "取組の方向性", id="measure's number gone"),
    pytest.param(replaced(689, "-イ", "-ウ"), 689, "1-イ", "1-ウ", id="measure's number doubled"),
    pytest.param(replaced(689, "１", "２"), 689, "1-イ", "2-イ", id="measure of another policy"),
    pytest.param(replaced(1097, "-イ", ""), 1099, "「効果」", "取組の方向性", id="letter gone"),
    pytest.param(
        without(537, 538, 540, 542), 540, "取組の方向性", "効果", id="row gone from a table"
    ),
    pytest.param(without(544), 545, "「効果」", "(目指す姿)", id="label gone"),
    pytest.param(without(546), 546, "目指す姿", "《本計画期間》", id="second half of a label gone"),
    pytest.param(
        without(555), 535, "効果（目指す将来像）", "none", id="second effect's label gone"
    ),
    pytest.param(
        replaced(555, "目指す将来像", "本計画期間"),
        561,
        "期間》 once",
        "現状",
        id="one effect twice",
    ),
    pytest.param(replaced(580, "課題", "現状"), 580, "「課題」", "現状", id="another row's label"),
    pytest.param(relabelled(561, 580), 561, "「現状」", "課題", id="two labels swapped"),
    pytest.param(
        without(598), 599, "begins with ・", "していきます", id="label and half an item gone"
    ),
    pytest.param(without(565), 566, "rest of an item", "・ローコード", id="end of an item gone"),
    pytest.param(without(1057), 1058, "《活動指標》", "―", id="《活動指標》 gone"),
    pytest.param(without(1059), 991, "《活動指標》 with items", "none", id="blank gone"),
    pytest.param(
        without(931, 933), 815, "《成果指標》 with items", "none", id="all indicators gone"
    ),
    # Schedules.
    pytest.param(without(655), 680, "the years", "業務分析", id="year gone"),
    pytest.param(
        without(1641), 1642, "label of a bar", "(2024)", id="displaced schedule's label gone"
    ),
    pytest.param(
        without(1135, 1137, 1139, 1141), 991, "スケジュール", "none", id="displaced bars gone"
    ),
    pytest.param(
        without(*range(1641, 1688)), 1511, "スケジュール", "none", id="displaced schedule gone"
    ),
    pytest.param(
        inserted(565, "浮いた枠 "),
        566,
        "begins with ・",
        "浮いた枠",
        id="loose cells, first measure",
    ),
    pytest.param(
        inserted(1282, "浮いた枠 "),
        1283,
        "begins with ・",
        "浮いた枠",
        id="loose cells, no open schedule",
    ),
    pytest.param(
        inserted(1133, "文です。 "),
        1134,
        "label of a bar",
        "文です。",
        id="sentence among loose cells",
    ),
    # Pages.
    pytest.param(replaced(979, "19", "20"), 979, "page 19", "20", id="wrong page number"),
    pytest.param(replaced(979, "19", ""), 981, "page number", "推進方針２", id="page number gone"),
    pytest.param(without(977), 1, "running title", "none", id="running title gone"),
    pytest.param(replaced(60, " ２", "２"), 979, "page 18", "19", id="page start gone"),
    pytest.param(
        inserted(12, " 字下げの段落です。 "), 980, "page 20", "19", id="indented paragraph"
    ),
    pytest.param(replaced(365, " 国分寺", "国分寺"), 1, "indented", "no such", id="indent gone"),
    pytest.param(
        moved(977, 979, behind=983), 981, "do not overlap", "第2次", id="title in a sentence"
    ),
    # Glossary.
    pytest.param(without(2239), 2240, "用語 解説", "ＡＩ（生成", id="glossary's head gone"),
    pytest.param(without(2253), 2254, "a headword", "スキャナ", id="headword gone"),
    pytest.param(
        without(2264), 2265, "a headword", "Business", id="headword before Latin words gone"
    ),
    pytest.param(without(2257), 2259, "ＡＩ－ＯＣＲ", "蓄積されて", id="end of a definition gone"),
    pytest.param(
        without(2292), 2293, "rest of a headword", "デジタル技術", id="half a headword gone"
    ),
    pytest.param(replaced(2264, "ＢＰＲ", "ＣＩＯ"), 2272, "once", "ＣＩＯ", id="headword twice"),
    # Ends.
    pytest.param(up_to(500), 500, "a cell that a space ends", "様々な", id="cut in a sentence"),
    pytest.param(up_to(978), 978, "page number", "the end", id="cut before a page number"),
    pytest.param(up_to(2242), 2242, "more text", "the end", id="cut behind a headword"),
    pytest.param(up_to(2486), 2485, "a cell that", "東京都内の", id="cut in a definition"),
    pytest.param(
        inserted(2489, "付録 "), 2491, "more text", "the end", id="more behind the glossary"
    ),
    pytest.param(
        "\n".join(line.rstrip() for line in LINES), 3, "a space", "令和４", id="line ends stripped"
    ),
]


@pytest.mark.parametrize(("text", "line", "expected", "found"), MUTILATED)
def test_a_mutilated_text_is_refused(rule, text, line, expected, found):
    with pytest.raises(PlanParseError) as caught:
        parse_plan(text, rule)

    error = caught.value
    assert error.line == line, str(error)
    assert expected in error.expected
    assert found in error.found
    assert str(error) == f"plan.txt:{line}: expected {error.expected}, found {error.found!r}"
