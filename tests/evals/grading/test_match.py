"""An answer holds a text by the rule of the exam, or by the stricter one."""

import pytest

from corpus.text import fold
from evals.grading.match import Answer, exam_holds, overlaps


@pytest.mark.parametrize(
    ("answer", "text", "ours", "exam"),
    [
        pytest.param("計51件", "５１ 件", True, True, id="other width"),
        pytest.param("151件", "51件", False, False, id="end of a longer number"),
        pytest.param("1.5件", "5件", False, False, id="decimals"),
        pytest.param("2,749件", "749件", False, False, id="behind a thousands comma"),
        pytest.param("82.5%です", "82", False, True, id="beginning of a longer number"),
        pytest.param("令和10年度", "令和1", False, True, id="year cut short"),
        pytest.param("2,749人", "2", False, True, id="before a thousands comma"),
        pytest.param("交付率は82%。", "82", True, True, id="before a sign"),
        pytest.param("課題は2点です", "課", False, True, id="part of a word"),
        pytest.param("24課です", "課", True, True, id="a whole word"),
        pytest.param("ＡＩの活用", "ai", True, True, id="two letters"),
        pytest.param("AI-OCRの活用", "ai-ocr", True, True, id="with a dash"),
        pytest.param("RAIDの構成", "ai", False, True, id="letters inside of a word"),
        pytest.param("オープンデ－タ", "オープンデータ", True, True, id="other dash"),
        pytest.param("書かない窓口[1]", "1", False, True, id="a citation mark is no text"),
        pytest.param("", "82%", False, False, id="nothing said"),
    ],
)
def test_holds(answer, text, ours, exam):
    assert Answer(answer).holds(text) is ours
    assert exam_holds(fold(answer), text) is exam


@pytest.mark.parametrize(
    ("quote", "excerpt", "found"),
    [
        pytest.param("abcdefghijklmnop", "xxabcdefghijklxx", True, id="run of 12"),
        pytest.param("abcdefghijk-----", "xxabcdefghijkxxx", False, id="run of 11"),
        pytest.param("―", "成果指標―", True, id="the shorter one whole"),
        pytest.param("", "成果指標―", False, id="an empty quote shows nothing"),
    ],
)
def test_quotes_overlap_in_twelve_characters_or_whole(quote, excerpt, found):
    assert overlaps(quote, excerpt) is found
