"""Plan words typed in hiragana are restored; ordinary sentences are left alone."""

import pytest

from assistant.understand.kana import Readings


@pytest.fixture(scope="module")
def readings(assistant):
    return assistant.names.readings


@pytest.mark.parametrize(
    ("typed", "restored"),
    [
        ("さんかにんずう", "参加人数"),
        ("さんかにんずうは", "参加人数は"),
        ("かだいは", "課題は"),
        ("まどぐちさーびす", "窓口サービス"),
        ("せいかしひょうって", "成果指標って"),
        ("けいかくきかんは", "計画期間は"),
        ("しみんさんかの", "市民参加の"),
        ("すいしんたいせいとは", "推進体制とは"),
        ("おーぷんでーたについて", "オープンデータについて"),
        ("じょうほうせきゅりてぃ", "情報セキュリティ"),
        ("りようけんすうは なんけん", "利用件数は なんけん"),
        ("職いんの研しゅう", "職員の研修"),
        ("庁しゃのちょう内", "庁舎の庁内"),
        ("納税しょう明の申せい", "納税証明の申請"),
        ("状きょうは", "状況は"),
        ("ちやつとつーるは", "チャットツールは"),
        ("アールピーエーは", "rpaは"),
        ("びーぴーあーるの", "bprの"),
    ],
)
def test_plan_word_in_hiragana_is_restored(readings, typed, restored):
    assert readings.restore(typed) == restored


@pytest.mark.parametrize(
    "sentence",
    [
        "おはようございます",
        "機器をどう入れるのか",
        "届かない部屋はどこ",
        "決めるのは日ってことですか",
        "全部ちょうだい",
        "こんにちは、よろしくおねがいします",
        "ありがとうございました",
        "どういうことですか",
        "それはなんですか",
        "わかりやすくおしえてください",
        "もうすこしくわしくおねがいします",
        "いまはどうなっていますか",
        "だれがきめるのですか",
        "どこをみればわかりますか",
        "なぜそうなるのですか",
        "ほかにはありますか",
        "まとめてください",
        "もういちどいってください",
        "さっきのはなしのつづきです",
        "きょうはさむいですね",
        "おなかがすきました",
        "あしたはやすみです",
        "たとえばどんなものですか",
        "ぜんぶみせてもらえますか",
        "ひとつめのことです",
        "このなかでいちばんおおいのはどれ",
        "いくつあるかしりたいです",
        "つかえるようになるのをまっています",
        "まだはじまっていないのですか",
        "すみません、まちがえました",
        "そのあとはどうしますか",
        "なるほど、そういうことですね",
        "あたらしくきたばかりです",
        "むずかしくてよくわからない",
    ],
)
def test_everyday_sentence_is_left_alone(readings, sentence):
    assert readings.restore(sentence) == sentence


@pytest.mark.parametrize(
    "text", ["", "ア", "参加人数", "1-アの課題", "ＡＩ", "abc def", "シーディーの", "エーと"]
)
def test_text_without_hiragana_words_is_left_alone(readings, text):
    assert readings.restore(text) == text


def test_short_reading_is_no_word_of_its_own():
    assert Readings.of(["市は国の手続を行います。"]).restore("しはかう") == "しはかう"


def test_usual_writing_wins_where_two_share_a_reading():
    readings = Readings.of(["異動の届", "移動の手段", "移動の支援"])

    assert readings.restore("いどうは") == "移動は"
