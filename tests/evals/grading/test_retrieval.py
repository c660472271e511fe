"""Rankings are graded by the gold evidence, as trec_eval grades them."""

import pytest

from corpus.passages import make_passages
from evals.grading.retrieval import Judge, PassageCharacters, ndcg

RATE = "マイナンバーカードの交付率 82%"
OPEN = "行政手続においてオンライン化を実現したサービスの件数 51 件"


@pytest.fixture(scope="module")
def characters():
    from corpus.library import load_plan

    plan = load_plan().plan
    return PassageCharacters(plan, make_passages(plan))


@pytest.fixture
def held(characters, plan):
    """Return the id of the passage that holds an excerpt."""
    from evals.gold.places import places_in

    def find(excerpt):
        at = places_in(plan.text).find(excerpt)[0].start
        return next(key for key, offsets in characters.by_id.items() if at in offsets)

    return find


def test_a_passage_is_graded_by_what_it_holds(case, gold, characters, held):
    judge = Judge(case(gold(evidence=[RATE, OPEN])), characters)
    alone = Judge(case(gold(evidence=[RATE])), characters)

    assert judge.grade(held(RATE)) == 1
    assert alone.grade(held(RATE)) == 2
    assert alone.grade(held(OPEN)) == 0


def test_a_leg_knows_the_first_hit_and_when_a_set_is_whole(case, gold, characters, held):
    judge = Judge(case(gold(evidence=[RATE, OPEN])), characters)
    other = held("・情報セキュリティ監査実施数")

    leg = judge.leg("keyword", [other, held(OPEN), other, held(RATE)])

    assert (leg.name, leg.first, leg.whole) == ("keyword", 2, 4)


def test_a_leg_that_finds_nothing(case, gold, characters):
    leg = Judge(case(gold()), characters).leg("dense", [])

    assert (leg.first, leg.whole, leg.ndcg10) == (None, None, 0)


def test_what_stands_behind_the_tenth_place_does_not_count(case, gold, characters, held):
    others = [key for key in characters.by_id if key != held(RATE)][:10]

    assert Judge(case(gold()), characters).leg("fused", [*others, held(RATE)]).first is None


@pytest.mark.parametrize(
    ("grades", "ideal", "value"),
    [
        pytest.param([2, 1], [2, 1], 1.0, id="ideal order"),
        pytest.param([1, 2], [2, 1], 0.8597, id="turned round"),
        pytest.param([0, 0, 1], [1], 0.5, id="third place"),
        pytest.param([0], [], 0.0, id="nothing to find"),
    ],
)
def test_ndcg(grades, ideal, value):
    assert ndcg(grades, ideal) == pytest.approx(value, abs=1e-4)
