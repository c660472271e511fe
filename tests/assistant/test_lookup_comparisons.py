"""Things side by side: what is compared is told of each side, and nothing else."""

import pytest

from tests.assistant.asking import ask, check, row

OF_BOTH_PLANS = [
    row(
        "3-イの活動指標は、前の計画では何で、今回は何ですか",
        says=["第1次計画の3-イ", "オープンデータ化した件数", "ダッシュボードの公開件数"],
        id="each plan is named, no difference is",
    ),
    row(
        "3-アの指標 前計画と現計画",
        says=["市民参加の実施件数」", "市民参加の実施数」"],
        lacks=["29件"],
        id="key words",
    ),
    row(
        "３－ぃの活動指標　前の計画といまの計画のちがい",
        says=["オープンデータ化した件数", "ダッシュボードの公開件数"],
        id="a small letter in the code",
    ),
    row(
        "3-アの指標は今回も同じですか。前計画の値も教えてください",
        says=["29件", "24％"],
        id="the values are asked for as well",
    ),
    row(
        "Compare the plan periods of the first plan and the second plan",
        says=["令和４年度～令和６年度", "令和７年度～令和10年度"],
        id="periods in English",
    ),
]
SIDES = [
    row(
        "推進方針3と推進方針4のねらいはどう違いますか",
        says=["推進方針3は「デジタル化による地域課題の解決」", "推進方針4は「デジタル化における"],
        id="policies",
    ),
    row(
        "2-アと2-イで成果指標があるのはどちらですか",
        says=["成果指標は、どちらの取組にも設定されていません"],
        only=["2-ア", "2-イ"],
        id="neither has it",
    ),
    row(
        "バックヤードの意味",
        "フロントヤードは？",
        "違いは？",
        says=["窓口業務など市民から手続を受け付ける業務", "内部に関する業務"],
        id="the terms of the last two questions",
    ),
]


@pytest.mark.parametrize("expected", OF_BOTH_PLANS)
def test_both_plans_are_told(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", SIDES)
def test_each_side_is_told(assistant, expected):
    check(ask(assistant, *expected.turns), expected)
