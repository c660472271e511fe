"""training.toml: what is wrong in it is named with its line and a remedy."""

import pytest

from assistant.training.course import inspect_course
from assistant.training.errors import TrainingError
from assistant.training.review import Status, read_left_out, read_reviews

ITEM = '[[item]]\nid = "a"\nstatus = "approved"\nreviewer = "係"\non = 2026-11-26\n'
PASSAGE = (
    '[[passage]]\nwords = "業務システムへのデータ入力"\nreviewer = "係"\n'
    'on = 2026-11-26\nwhy = "古い"\n'
)


def test_the_shipped_file_is_right_and_leaves_misprints_out(plan_file, course):
    inspection = inspect_course(plan_file.plan, plan_file.identity)

    assert inspection.findings == ()
    assert inspection.items == course.items
    assert not [item.id for item in course.items if "支え合う境整備" in "".join(item.choices)]


def test_an_entry_says_who_decided_what(review):
    review.write(
        ITEM + ITEM.replace('"a"', '"b"').replace("approved", "retired") + 'why = "古い"\n'
    )

    approved, retired = read_reviews(review.file, {"a", "b"})

    assert (approved.item, approved.status, approved.why) == ("a", Status.APPROVED, "")
    assert (retired.item, retired.status, retired.why) == ("b", Status.RETIRED, "古い")
    assert retired.reviewer == "係"


def test_a_file_with_comments_alone_reviews_nothing(review, plan_file):
    review.write("# まだ何もない\n")

    assert read_reviews(review.file, set()) == ()
    assert read_left_out(review.file, plan_file.plan) == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(
            ITEM + "\n" + ITEM.replace('"a"', '"x"'),
            "training.toml:7: id: expected the id of an item of this plan, found 'x'; mend",
            id="unknown item",
        ),
        pytest.param(ITEM + ITEM, "training.toml:6: id: expected each item once", id="item twice"),
        pytest.param(
            "# 1\n" + ITEM.replace("approved", "good"),
            "training.toml:2: status: expected one of: approved, retired, found 'good'; mend",
            id="unknown status",
        ),
        pytest.param(
            ITEM.replace("approved", "retired"),
            "training.toml:1: why: expected a text, found 'nothing'; mend",
            id="retired without a reason",
        ),
        pytest.param(ITEM + 'why = " "\n', "training.toml:1: why", id="empty reason"),
        pytest.param(ITEM.replace('"係"', '""'), "training.toml:1: reviewer", id="nobody"),
        pytest.param(
            ITEM.replace("on =", "day ="), "training.toml:1: expected one of", id="misspelt"
        ),
        pytest.param(
            ITEM.replace("2026-11-26", "2026-11-26T10:00:00"),
            "training.toml:1: on: expected a date like 2026-04-01",
            id="date with a time",
        ),
        pytest.param("[item]\n", "training.toml: item: expected entries", id="a table"),
        pytest.param("[[items]]\n", "training.toml: expected one of", id="misspelt entry"),
        pytest.param("[[item]\n", "training.toml: expected TOML in UTF-8", id="no TOML"),
    ],
)
def test_what_is_wrong_is_named(review, content, message):
    review.write(content)

    with pytest.raises(TrainingError) as raised:
        read_reviews(review.file, {"a"})

    assert str(raised.value).startswith(message)
    assert str(raised.value).endswith("lists all ids")


def test_a_missing_file_is_named(review):
    review.file.unlink()

    with pytest.raises(TrainingError, match=r"training\.toml: expected a file of the plan"):
        read_reviews(review.file, set())


def test_a_passage_that_is_left_out_is_not_asked_for(review, plan_file):
    review.write(PASSAGE)
    span = read_left_out(review.file, plan_file.plan)[0].span
    words = plan_file.plan.text[span.start : span.end]

    items = inspect_course(plan_file.plan, plan_file.identity, plans=review.plans).items

    assert "データ入力" in words
    assert not [item.id for item in items if item.fact == span]


@pytest.mark.parametrize("words", ["計画にない言葉", "マイナポータル"])
def test_a_passage_has_to_be_found_once(review, plan_file, words):
    review.write("\n" + PASSAGE.replace("業務システムへのデータ入力", words))

    with pytest.raises(TrainingError, match=r"training\.toml:2: words: expected words of exactly"):
        read_left_out(review.file, plan_file.plan)
