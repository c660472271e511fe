"""A reply is right if it holds what it must, cites evidence, and refuses where it should."""

import pytest

from assistant.reply import Citation, Line, Paragraph, Reply, Status
from corpus.plan import Edition
from evals.gold import Category, Gold, Style
from evals.grade import grade, holds, overlaps

GOLD = Gold(
    id="X1",
    category=Category.RESULT,
    style=Style.FORMAL,
    turns=("講習会は何件ですか",),
    answerable=True,
    must=(("8件", "八件"),),
    must_not=("18件",),
    evidence=("講習会の開催件数 ８件",),
    max_chars=200,
)
ABSENT = GOLD.model_copy(update={"answerable": False, "must": (), "evidence": ()})


def said(text, status=Status.ANSWERED, quote="講習会の開催件数８件"):
    cited = Citation(1, "実績", "1-エ", Edition.FIRST, 7, True, 0, 10, quote)
    return Reply(status, None, (Paragraph(Line(text, (1,))),), (cited,), ())


@pytest.mark.parametrize(
    ("gold", "reply", "faults"),
    [
        pytest.param(GOLD, said("８ 件です"), 0, id="right, other width"),
        pytest.param(GOLD, said("9件です"), 1, id="wrong figure"),
        pytest.param(GOLD, said("18件です"), 2, id="part of a longer figure"),
        pytest.param(
            GOLD, said("8件です", quote="別の箇所の引用文です"), 1, id="other place cited"
        ),
        pytest.param(GOLD, said("8件です", Status.NOT_IN_PLAN), 1, id="refused"),
        pytest.param(ABSENT, said("ありません", Status.NOT_IN_PLAN), 0, id="rightly refused"),
        pytest.param(ABSENT, said("ありません"), 1, id="answered what is absent"),
        pytest.param(ABSENT, said("18件", Status.NOT_IN_PLAN), 1, id="refused, yet invented"),
    ],
)
def test_grade(gold, reply, faults):
    assert len(grade(gold, reply).faults) == faults


def test_a_figure_is_no_part_of_a_longer_one():
    assert not holds("151件", "51件")
    assert not holds("1.5件", "5件")
    assert holds("計51件", "５１件")


def test_quotes_overlap_in_twelve_characters_or_whole():
    assert overlaps("abcdefghijklmnop", "xxabcdefghijklxx")
    assert not overlaps("abcdefghijk-----", "xxabcdefghijkxxx")
    assert overlaps("―", "成果指標―")
