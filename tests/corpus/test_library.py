"""Loading a plan's folder: what is wrong in it is named."""

import pytest

from corpus.errors import CorpusError, PlanDataError, PlanParseError
from corpus.library import DEFAULT_PLAN, load_plan


def test_the_plan_knows_its_title_and_hash(plan_file):
    identity = plan_file.identity

    assert identity.id == DEFAULT_PLAN
    assert identity.title == "第2次国分寺市行政デジタル化推進計画"
    assert identity.sha256.startswith("9e4f91bd")
    assert identity.publisher == "国分寺市"


def test_a_copy_of_the_folder_is_the_same_plan(folder, plan_file):
    assert folder.load() == plan_file


def test_an_edited_text_is_refused(folder):
    folder.replace("plan.txt", "実現したサービスの件数 51 件", "実現したサービスの件数 52 件")

    with pytest.raises(PlanDataError, match=r"plan\.txt: expected sha256 9e4f91bd.* never edited"):
        folder.load()


def test_an_edited_text_that_plan_toml_names_is_read(folder):
    folder.replace("plan.txt", "実現したサービスの件数 51 件", "実現したサービスの件数 52 件")
    folder.sign()
    results = folder.load().plan.results

    assert "52件" in [result.value.text for result in results]


def test_a_text_of_another_shape_is_a_parse_error(folder):
    folder.write("plan.txt", "別の計画です。 \n")
    folder.sign()

    with pytest.raises(
        PlanParseError, match=r"plan\.txt:1: expected the heading 「１ 背景・目的」"
    ):
        folder.load()


def test_a_text_that_is_not_utf_8_is_refused(folder):
    folder.write("plan.txt", "計画".encode("shift_jis"))
    folder.sign()

    with pytest.raises(PlanDataError, match=r"plan\.txt: expected text in UTF-8"):
        folder.load()


@pytest.mark.parametrize("plan_id", ["nope", "", ".", "..", f"../plans/{DEFAULT_PLAN}"])
def test_an_unknown_plan_is_refused_with_the_known_ones(plan_id):
    with pytest.raises(PlanDataError, match=f"plan: expected one of: {DEFAULT_PLAN}, found"):
        load_plan(plan_id)


def test_a_folder_without_plans_is_refused(tmp_path):
    with pytest.raises(PlanDataError, match="plan: expected one of"):
        load_plan(plans=tmp_path / "none")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            'title = "第2次',
            'titel = "第2次',
            "plan.toml: expected one of: .*title",
            id="misspelt key",
        ),
        pytest.param(
            'publisher = "国分寺市"\n',
            "",
            "plan.toml: publisher: expected a text, found 'nothing'",
            id="missing key",
        ),
        pytest.param(
            'publisher = "国分寺市"',
            "publisher = 3",
            "publisher: expected a text, found '3'",
            id="not a text",
        ),
        pytest.param(
            'publisher = "国分寺市"',
            'publisher = " "',
            "publisher: expected a text",
            id="blank text",
        ),
        pytest.param(
            'id = "kokubunji-digital-2"',
            'id = "kokubunji-digital-3"',
            "plan.toml: id: expected one of: kokubunji-digital-2",
            id="id of another folder",
        ),
        pytest.param(
            'edition = "第2次"',
            'edition = "第3次"',
            "plan.toml: edition: expected one of: 第1次, 第2次",
            id="unknown edition",
        ),
        pytest.param(
            "[pages]", "[sheets]", "plan.toml: expected one of: .*pages", id="no page rule"
        ),
        pytest.param(
            "[pages]\n",
            "[pages]\nfirst = 1\n",
            r"plan.toml \[pages\]: expected one of",
            id="unknown page rule",
        ),
        pytest.param(
            '["国分寺市行政デジタル化推進計画の取組状況を踏まえ"]',
            '"国分寺市"',
            r"\[pages\]: indented_paragraphs: expected a list of texts",
            id="text in place of a list",
        ),
        pytest.param(
            'running_title = "第 2 次国分寺市行政デジタル化推進計画"',
            "",
            r"\[pages\]: running_title: expected a text",
            id="no running title",
        ),
        pytest.param("[pages]", "[pages", "plan.toml: expected TOML in UTF-8", id="not TOML"),
    ],
)
def test_a_wrong_plan_toml_is_refused(folder, old, new, message):
    folder.replace("plan.toml", old, new)

    with pytest.raises(PlanDataError, match=message):
        folder.load()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            "踏まえ",
            "踏まえつつ",
            "an indented paragraph that begins with",
            id="indented paragraph",
        ),
        pytest.param(
            '"第 2 次国分寺市行政',
            '"第 3 次国分寺市行政',
            "the label of a bar|a running title",
            id="running title",
        ),
        pytest.param(
            "７  実施スケジュール",
            "７  予定",
            "the heading of the full-page figure",
            id="heading of the figure",
        ),
    ],
)
def test_a_page_rule_that_does_not_fit_the_text_is_a_parse_error(folder, old, new, message):
    folder.replace("plan.toml", old, new)

    with pytest.raises(PlanParseError, match=message):
        folder.load()


@pytest.mark.parametrize("name", ["plan.toml", "aliases.toml", "figures.toml"])
def test_a_missing_file_is_named(folder, name):
    folder.path(name).unlink()

    with pytest.raises(PlanDataError, match=f"{name}: expected a file of the plan's folder"):
        folder.load()


@pytest.mark.parametrize("name", ["plan.toml", "aliases.toml", "figures.toml"])
@pytest.mark.parametrize("content", ['計画 = "'.encode("shift_jis"), b"key = ", b"\x00"])
def test_a_file_that_is_no_toml_is_named(folder, name, content):
    folder.write(name, content)

    with pytest.raises(PlanDataError, match=f"{name}: expected TOML in UTF-8"):
        folder.load()


def test_a_folder_in_place_of_a_file_is_named(folder):
    folder.path("aliases.toml").unlink()
    folder.path("aliases.toml").mkdir()

    with pytest.raises(PlanDataError, match=r"aliases\.toml: expected a file that can be read"):
        folder.load()


def test_every_error_is_a_corpus_error_on_one_line():
    errors = (PlanParseError(3, "x", "two\nlines"), PlanDataError("where", "x", "two\nlines"))

    assert all(isinstance(error, CorpusError) for error in errors)
    assert [str(error).count("\n") for error in errors] == [0, 0]
