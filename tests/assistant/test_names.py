"""Things of the plan are linked by name, alias, kana, width, spelling and in English."""

import pytest

from corpus.fuzzy import nfkc
from corpus.plan import Edition, Field, MeasureId, Term, Topic
from corpus.words import words


@pytest.fixture(scope="module")
def linked(assistant):
    """Return a function that links a text and names the targets."""

    def link(text):
        return [_name(each.target) for each in assistant.names.find(nfkc(text), [])]

    return link


def _name(target):
    match target:
        case MeasureId(edition=Edition.FIRST, code=code):
            return f"第1次 {code}"
        case MeasureId(code=code):
            return code
        case Term(name=name):
            return name.text
        case Field() | Topic():
            return target.name
        case int():
            return f"方針{target}"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        pytest.param("行政手続のオンライン化", "1-ア", id="printed name"),
        pytest.param("ネット申請", "1-ア", id="alias"),
        pytest.param("窓口ｻｰﾋﾞｽの拡充", "1-イ", id="half width"),
        pytest.param("デジタル・ワークスタイルの推進", "2-ウ", id="middle dot"),
        pytest.param("デジタルワークスタイルの推進", "2-ウ", id="without the middle dot"),
        pytest.param("オープンデータの活用", "3-イ", id="second plan's name"),
        pytest.param("オープンデータ化", "第1次 3-イ", id="first plan's name"),
        pytest.param("マイナンバーカードの普及促進", "第1次 1-イ", id="theme of the first plan"),
        pytest.param("新たな価値の抽出", "3-ウ", id="name in the succession table"),
        pytest.param("digital divide measures", "1-ウ", id="English"),
        pytest.param("counter services", "1-イ", id="English alias"),
        pytest.param("しょくいんのいしきじょうせい", "4-イ", id="hiragana"),
        pytest.param("デジタルデバイド", "デジタルデバイド", id="term"),
        pytest.param("デジタルディバイド", "デジタルデバイド", id="variant of a term"),
        pytest.param("ﾃﾞｼﾞﾀﾙﾃﾞﾊﾞｲﾄﾞ", "デジタルデバイド", id="half-width term"),
        pytest.param("でじたるでばいど", "デジタルデバイド", id="hiragana term"),
        pytest.param("ダッシュボド", "ダッシュボード", id="missing long vowel"),
        pytest.param("オープン・データ", "オープンデータ", id="extra middle dot"),
        pytest.param("DX", "ＤＸ(デジタル・トランスフォーメーション)", id="inner name of a term"),
        pytest.param("ＥＢＰＭ", "政策立案手法（ＥＢＰＭ）", id="full-width Latin"),
        pytest.param("ai-ocr", "ＡＩ－ＯＣＲ", id="lower case"),
        pytest.param("AI", "ＡＩ（生成AI）", id="two letters"),
        pytest.param("ガブテック東京", "ＧｏｖＴｅｃｈ東京", id="kana of a Latin name"),
        pytest.param("困っていること", "ISSUE", id="alias of a row"),
        pytest.param("進め方", "PROCESS", id="another alias of a row"),
        pytest.param("roadmap", "SCHEDULE", id="English alias of a row"),
        pytest.param("行政改革推進本部", "ORGANISATION", id="topic"),
        pytest.param("PDCAサイクル", "PROGRESS", id="topic in Latin"),
        pytest.param("市民の利便性向上", "方針1", id="policy"),
    ],
)
def test_thing_is_linked_however_it_is_written(linked, text, target):
    assert target in linked(f"{text}について教えて")


@pytest.mark.parametrize(
    ("text", "names", "lacks"),
    [
        pytest.param("地域課題の解決", "方針3", "ISSUE", id="policy, not 課題"),
        pytest.param("AI-OCRとは", "ＡＩ－ＯＣＲ", "ＡＩ（生成AI）", id="AI-OCR, not AI"),
        pytest.param("書かない窓口システム", "書かない窓口システム", "1-イ", id="term, not 窓口"),
        pytest.param("実施スケジュール", "TIMETABLE", "SCHEDULE", id="topic, not the row"),
        pytest.param(
            "デジタルデバイド対策", "1-ウ", "デジタルデバイド", id="measure, not the term"
        ),
        pytest.param("取組プロセス", "PROCESS", "ACTION", id="one row, not the other"),
    ],
)
def test_longest_match_wins(linked, text, names, lacks):
    found = linked(text)

    assert names in found
    assert lacks not in found


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        pytest.param("mailで送って", "ＡＩ（生成AI）", id="AI in mail"),
        pytest.param("email address", "ＡＩ（生成AI）", id="AI in email"),
        pytest.param("mobileで見たい", "ＢＩツール", id="BI in mobile"),
        pytest.param("費用対効果を考える", "EFFECT_PERIOD", id="効果 in 費用対効果"),
        pytest.param("students", "ユニバーサルデザイン", id="UD in students"),
        pytest.param("助言できる人", "方針1", id="nothing at all"),
    ],
)
def test_name_inside_another_word_is_not_linked(linked, text, lacks):
    assert lacks not in linked(text)


def test_links_keep_out_of_places_that_are_taken(assistant):
    text = nfkc("行政手続のオンライン化の課題")

    found = assistant.names.find(text, [(0, 11)])

    assert [link.name for link in found] == ["課題"]


def test_every_printed_name_links_to_its_thing(assistant, linked):
    plan = assistant.plan
    expected = {measure.name.text: measure.id.code for measure in plan.measures}
    expected |= {m.name.text: f"第1次 {m.id.code}" for m in plan.first_measures}
    expected |= {term.name.text: term.name.text for term in plan.terms}

    lost = [name for name, target in expected.items() if target not in linked(name)]

    assert lost == []


def test_every_name_in_kana_alone_links_to_its_thing(assistant, linked):
    lost = []
    for measure in assistant.plan.measures:
        spoken = "".join(word.reading or word.surface for word in words(measure.name.text))
        hiragana = "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in spoken)
        if measure.id.code not in linked(assistant.names.readings.restore(nfkc(hiragana))):
            lost.append(hiragana)

    assert lost == []
