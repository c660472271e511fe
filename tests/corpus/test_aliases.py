"""aliases.toml: every name has a target that the plan has."""

import pytest

from corpus.library import Alias
from corpus.plan import Edition


def test_the_shipped_aliases_are_read_in_their_order(plan_file):
    first, *others = plan_file.aliases

    assert (first.kind, first.target, first.edition) == ("measure", "1-ア", Edition.SECOND)
    assert "ネット申請" in first.names
    assert {alias.kind for alias in (first, *others)} == {
        "measure",
        "term",
        "field",
        "topic",
        "policy",
        "word",
    }


@pytest.mark.parametrize(
    ("entry", "alias"),
    [
        pytest.param(
            '[[measure]]\nof = "1-エ"\nedition = "第1次"\nnames = ["格差"]',
            Alias("measure", "1-エ", Edition.FIRST, ("格差",)),
            id="measure of the first plan",
        ),
        pytest.param(
            '[[measure]]\nof = "5"\nnames = ["体制", "たいせい"]',
            Alias("measure", "5", Edition.SECOND, ("体制", "たいせい")),
            id="measure of the second plan",
        ),
        pytest.param(
            '[[term]]\nof = "ＢＰＲ"\nnames = ["業務改革"]',
            Alias("term", "ＢＰＲ", Edition.SECOND, ("業務改革",)),
            id="term",
        ),
        pytest.param(
            '[[field]]\nof = "issue"\nnames = ["困りごと"]',
            Alias("field", "issue", Edition.SECOND, ("困りごと",)),
            id="field",
        ),
        pytest.param(
            '[[topic]]\nof = "period"\nnames = ["いつまで"]',
            Alias("topic", "period", Edition.SECOND, ("いつまで",)),
            id="topic",
        ),
        pytest.param(
            '[[policy]]\nof = "2"\nnames = ["行政事務"]',
            Alias("policy", "2", Edition.SECOND, ("行政事務",)),
            id="policy",
        ),
        pytest.param(
            '[[word]]\nof = "基幹系ｼｽﾃﾑ"\nnames = ["基幹"]',
            Alias("word", "基幹系ｼｽﾃﾑ", Edition.SECOND, ("基幹",)),
            id="word in another width",
        ),
    ],
)
def test_an_entry_is_read(folder, entry, alias):
    folder.write("aliases.toml", entry)

    assert folder.load().aliases == (alias,)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(
            '[[measure]]\nof = "1-イ"\nnames = ["窓口"]\n'
            '[[measure]]\nof = "1-イ"\nedition = "第1次"\nnames = ["窓口"]',
            id="measures of two editions",
        ),
        pytest.param(
            '[[field]]\nof = "effect_period"\nnames = ["効果"]\n'
            '[[field]]\nof = "effect_future"\nnames = ["効果"]',
            id="fields",
        ),
        pytest.param(
            '[[word]]\nof = "手続"\nnames = ["届"]\n[[word]]\nof = "申請"\nnames = ["届"]',
            id="words",
        ),
        pytest.param(
            '[[policy]]\nof = "5"\nnames = ["体制"]\n[[measure]]\nof = "5"\nnames = ["体制"]',
            id="things of two kinds",
        ),
    ],
)
def test_a_name_may_be_shared(folder, content):
    folder.write("aliases.toml", content)

    assert len(folder.load().aliases) == 2


def test_no_aliases_are_no_error(folder):
    folder.write("aliases.toml", "")

    assert folder.load().aliases == ()
