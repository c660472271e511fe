"""aliases.toml: every name has a target that the plan has."""

import pytest

from corpus.errors import PlanDataError
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
    ("content", "message"),
    [
        pytest.param(
            '[[measures]]\nof = "1-ア"\nnames = ["x"]',
            "aliases.toml: expected one of: .*measure",
            id="unknown kind",
        ),
        pytest.param(
            "measure = 3",
            r"aliases.toml: measure: expected entries that begin with \[\[measure\]\]",
            id="number in place of entries",
        ),
        pytest.param(
            '[measure]\nof = "1-ア"',
            r"measure: expected entries that begin with \[\[",
            id="table in place of entries",
        ),
        pytest.param(
            'measure = ["1-ア"]', r"measure: expected entries", id="texts in place of entries"
        ),
        pytest.param(
            '[[measure]]\nof = "1-ア"\nname = ["x"]',
            "measure 1: expected one of: edition, names, of, found 'name'",
            id="misspelt key",
        ),
        pytest.param(
            '[[measure]]\nnames = ["x"]',
            "measure 1: of: expected a text, found 'nothing'",
            id="no target",
        ),
        pytest.param(
            '[[measure]]\nof = "1-ア"',
            "measure 1: names: expected a list of texts, found 'nothing'",
            id="no names",
        ),
        pytest.param(
            '[[measure]]\nof = "1-ア"\nnames = "ab"',
            "names: expected a list of texts, found 'ab'",
            id="one text in place of names",
        ),
        pytest.param(
            '[[measure]]\nof = "1-ア"\nnames = []',
            "names: expected at least one name",
            id="empty names",
        ),
        pytest.param(
            '[[measure]]\nof = "1-ア"\nnames = ["a", ""]',
            "names: expected a list of texts",
            id="blank name",
        ),
        pytest.param(
            '[[measure]]\nof = "1-ア"\nnames = ["a", 3]',
            "names: expected a list of texts",
            id="number among names",
        ),
        pytest.param(
            '[[measure]]\nof = "9-ア"\nnames = ["x"]',
            r"measure 1: of \(第2次\): expected one of: 1-ア, .*, found '9-ア'",
            id="code of no plan",
        ),
        pytest.param(
            '[[measure]]\nof = "1-エ"\nnames = ["x"]',
            r"of \(第2次\): .*, found '1-エ'",
            id="code of the first plan without edition",
        ),
        pytest.param(
            '[[measure]]\nof = "1-エ"\nedition = "第2次"\nnames = ["x"]',
            r"of \(第2次\): .*, found '1-エ'",
            id="code of the other edition",
        ),
        pytest.param(
            '[[measure]]\nof = "1-ア"\nedition = "第3次"\nnames = ["x"]',
            "edition: expected one of: 第1次, 第2次, found '第3次'",
            id="unknown edition",
        ),
        pytest.param(
            '[[measure]]\nof = "1-ア"\nedition = 1\nnames = ["x"]',
            "edition: expected a text, found '1'",
            id="number in place of an edition",
        ),
        pytest.param(
            '[[term]]\nof = "ＢＰＲ"\nedition = "第1次"\nnames = ["x"]',
            "term 1: expected one of: names, of, found 'edition'",
            id="edition of a term",
        ),
        pytest.param(
            '[[term]]\nof = "電子申請"\nnames = ["x"]',
            "term 1: of: expected one of: .*found '電子申請'",
            id="starred word that is no headword",
        ),
        pytest.param(
            '[[field]]\nof = "課題"\nnames = ["x"]',
            "field 1: of: expected one of: action, ",
            id="field by its printed name",
        ),
        pytest.param(
            '[[topic]]\nof = "budget"\nnames = ["x"]',
            "topic 1: of: expected one of: background, ",
            id="unknown topic",
        ),
        pytest.param(
            '[[policy]]\nof = "6"\nnames = ["x"]',
            "policy 1: of: expected one of: 1, 2, 3, 4, 5",
            id="unknown policy",
        ),
        pytest.param(
            '[[word]]\nof = "量子計算機"\nnames = ["x"]',
            "word 1: of: expected words that plan.txt has, found '量子計算機'",
            id="word that the plan does not have",
        ),
        pytest.param(
            '[[measure]]\nof = "1-ア"\nnames = ["ネット"]\n'
            '[[measure]]\nof = "1-イ"\nnames = ["ﾈｯﾄ"]',
            "measure 1-イ: names: expected each name once, found 'ﾈｯﾄ'",
            id="name of two measures",
        ),
        pytest.param(
            '[[word]]\nof = "手続"\nnames = ["申請", "申請"]',
            "word 手続: names: expected each name once",
            id="name twice for a word",
        ),
        pytest.param(
            '[[term]]\nof = "ＢＰＲ"\nnames = ["x"]\n[[term]]\nof = "ＲＰＡ"\n',
            "term 2: names",
            id="second entry is named by its number",
        ),
    ],
)
def test_a_wrong_entry_is_refused(folder, content, message):
    folder.write("aliases.toml", content)

    with pytest.raises(PlanDataError, match=message):
        folder.load()


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
