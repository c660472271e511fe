"""aliases.toml: a wrong entry is refused, by its kind and number."""

import pytest

from corpus.errors import PlanDataError


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
