"""Results of the first plan: the value, its edition and its date; 「―」 is no value."""

import pytest

from assistant.reply import Reason
from tests.assistant.asking import ask, check, refused, row

VALUES = [
    row(
        "前計画でオンライン化したサービスは何件ですか。また、オンラインで手続した人は何人ですか",
        says=["51件", "1,268人"],
        id="two figures in two questions",
    ),
    row(
        "前計画では新任向けと庁内向けの研修に、それぞれ何人が参加しましたか",
        says=["20人", "1,357人"],
        lacks=["実施回数"],
        id="each of two, and not how often",
    ),
    row("オンライン化を実現したサービスは何件でしたか", says=["51件"], cites=["第1次 1-ア"]),
    row("オンラインサービスを利用した人は何人？", says=["1,268人"], cites=["第1次 1-ア"]),
    row("イベントの電子申請の件数を教えて", says=["2,749件"], cites=["第1次 1-ア"]),
    row("マイナンバーカードの交付率は何％？", says=["82%"], cites=["第1次 1-イ"]),
    row("マイナカード取得の負担軽減施策はいくつ実施した？", says=["１件"], cites=["第1次 1-イ"]),
    row(
        "新庁舎窓口サービス部会の報告書にあるデジタル技術の活用テーマは何テーマですか",
        says=["４テーマ"],
        cites=["第1次 1-ウ"],
    ),
    row("デジタルデバイドの講習会は何件開かれましたか", says=["８件"], cites=["第1次 1-エ"]),
    row("講習会には合計で何人参加した？", says=["127人"], cites=["第1次 1-エ"]),
    row("公衆無線LANは何か所にありますか", says=["16か所"], cites=["第1次 1-エ"]),
    row("公共施設のネット端末は何台？", says=["６台"], cites=["第1次 1-エ"]),
    row(
        "前計画で業務効率化のデジタル技術を入れた課の割合と数は",
        says=["23％", "12課/51課"],
        cites=["第1次 2-イ"],
    ),
    row("デジタルツールの実証実験は何件行われた？", says=["５件"], cites=["第1次 2-イ"]),
    row("オンライン会議の利用率は？", says=["100%", "51課/51課"], cites=["第1次 2-ウ"]),
    row("ペーパーレス会議の実施数は", says=["393件"], cites=["第1次 2-ウ"]),
    row("デジタルでの市民参加は何件実施された？", says=["29件"], cites=["第1次 3-ア"]),
    row("参加市民のうちデジタルで参加した人は何％", says=["24％"], cites=["第1次 3-ア"]),
    row("新規にオープンデータ化した情報は何件？", says=["３件"], cites=["第1次 3-イ"]),
    row("データ活用の職員研修に参加したのは何人", says=["10人"], cites=["第1次 3-ウ"]),
    row("情報セキュリティ監査の対象は何課でしたか", says=["４課"], cites=["第1次 4-ア"]),
    row("情報セキュリティ研修の受講者の割合は？", says=["74.9%"], cites=["第1次 4-イ"]),
    row("基礎知識がある職員の割合は何％ですか", says=["70%"], cites=["第1次 5"]),
    row("行政デジタル化推進基礎研修の受講率は？", says=["75％"], cites=["第1次 5"]),
]
PAIRED = [
    row("新任研修は何回実施した？", says=["１回"], lacks=["２回"], only=["第1次 4-イ"]),
    row("庁内研修の実施回数は？", says=["２回"], lacks=["１回"], only=["第1次 4-イ"]),
    row("新任研修の参加人数は", says=["20人"], lacks=["1,357"], only=["第1次 4-イ"]),
    row("庁内研修に参加したのは何人？", says=["1,357人"], lacks=["20人"], only=["第1次 4-イ"]),
    row(
        "第1次計画の4-イの活動指標の実績をすべて",
        says=["１回", "２回", "20人", "1,357人"],
        lacks=["74.9"],
        only=["第1次 4-イ"],
    ),
]
TOGETHER = [
    row("庁内研修（50分）の実施回数と参加人数は？", says=["２回", "1,357人"], lacks=["20人"]),
    row("前計画の講習会の開催件数と参加人数を教えて", says=["８件", "127人"], cites=["第1次 1-エ"]),
    row("前計画　公表済みデータの二次利用化　新規分　各何件", says=["19件", "３件"]),
]
ALIKE = [
    row("前の計画で講習会は何回開かれた？", says=["８件"], cites=["第1次 1-エ"]),
    row("前計画で負担軽減施策は何件実施されましたか", says=["１件"], cites=["第1次 1-イ"]),
]
UNMEASURED = [
    row("デジタル技術の活用実績の値がないのはなぜですか", says=["令和７年１月開始のため"]),
    row("テレワーク実証実験の参加率の値がないのはなぜですか", says=["令和６年度は未実施"]),
]
WHOLE = [
    row("前計画の3-イの実績を教えて", says=["19件", "３件"], only=["第1次 3-イ"]),
    row("第1次計画の1-アの実績", says=["51件", "75件", "1,268人", "2,749件"], only=["第1次 1-ア"]),
    row("第1次の2-アの活動指標の実績は？", says=["令和７年１月から稼働"], only=["第1次 2-ア"]),
    row("第1次計画の2-イの成果指標は", says=["設定されていません", "―"], only=["第1次 2-イ"]),
]
IN_SUMMARIES = [
    row("RPAは何業務で動いていますか", says=["ＲＰＡを４課22業務"]),
    row("AI-OCRを使っている課はいくつ？", says=["ＡＩ－ＯＣＲを８課10業務"]),
    row("BPRの業務分析はいくつの業務で行った？", says=["６業務", "２業務"]),
    row("マイナポータルで受付を始めた手続は何手続？", says=["16手続"]),
]
BLANKS = [
    refused("公共施設の端末の利用者数は何人でしたか", reason=Reason.NOT_MEASURED, says=["―"]),
    refused("テレワーク実証実験の参加率は？", reason=Reason.NOT_MEASURED, says=["―"]),
    refused(
        "公共施設設置インターネット端末等の利用者数は？", reason=Reason.NOT_MEASURED, says=["―"]
    ),
]


@pytest.mark.parametrize("expected", UNMEASURED)
def test_reason_for_a_dash_is_told_where_the_plan_gives_one(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", VALUES + PAIRED + TOGETHER + ALIKE + WHOLE)
def test_result_is_told_from_the_first_plan(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", VALUES + PAIRED)
def test_result_is_told_with_edition_and_date(assistant, expected):
    answer = ask(assistant, *expected.turns).answer

    assert "第1次計画" in answer
    assert "令和６年12月" in answer


@pytest.mark.parametrize("expected", IN_SUMMARIES)
def test_figure_of_a_summary_is_found(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", BLANKS)
def test_dash_is_told_as_not_measured(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


def test_six_processes_are_told(assistant):
    found = ask(assistant, "国の取組を利用してBPRをした6業務は何ですか")

    assert "出生届" in found.answer


def test_result_not_collected_yet_is_refused(assistant):
    asked = "新庁舎窓口サービス部会第4次調査検討報告書におけるデジタル技術の活用実績は？"

    assert ask(assistant, asked).reason is Reason.NOT_MEASURED
