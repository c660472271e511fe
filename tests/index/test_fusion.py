"""The fused score: its range, its order, its refusals."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.fusion import KEYWORD_WEIGHT, VECTOR_WEIGHT, Weights, best, fuse

share = st.floats(0, 1, width=32)
score_pairs = st.lists(st.tuples(share, share), min_size=1, max_size=20)


def columns(pairs):
    table = np.array(pairs, dtype=np.float32)
    return table[:, 0], table[:, 1]


def test_words_count_more_than_meaning_by_default():
    assert Weights() == Weights(KEYWORD_WEIGHT, VECTOR_WEIGHT)
    assert KEYWORD_WEIGHT > VECTOR_WEIGHT


@given(score_pairs, share)
def test_fused_scores_stay_between_the_two_scores(pairs, weight):
    keyword, vector = columns(pairs)

    fused = fuse(keyword, vector, Weights(weight, 1 - weight))

    assert np.all(fused >= np.minimum(keyword, vector) - 1e-6)
    assert np.all(fused <= np.maximum(keyword, vector) + 1e-6)


@given(score_pairs)
def test_passage_better_in_both_is_never_ranked_behind(pairs):
    keyword, vector = columns([*pairs, (1.0, 1.0)])

    ranked = best(fuse(keyword, vector, Weights()), limit=1)

    assert (keyword[ranked[0]], vector[ranked[0]]) == (1.0, 1.0)


@given(st.lists(st.sampled_from([0.0, 0.25, 0.5]), max_size=30), st.integers(1, 40))
def test_ranking_is_sorted_and_ties_keep_the_order_of_the_text(values, limit):
    scores = np.array(values, dtype=np.float32)

    ranked = best(scores, limit=limit)

    assert (
        ranked
        == sorted(
            (at for at, value in enumerate(values) if value > 0), key=lambda at: (-values[at], at)
        )[:limit]
    )


@pytest.mark.parametrize(
    ("keyword", "vector"),
    [
        pytest.param(0.7, 0.7, id="sum above 1"),
        pytest.param(1.5, -0.5, id="negative weight"),
    ],
)
def test_weights_that_would_leave_the_range_are_refused(keyword, vector):
    with pytest.raises(ValueError, match="sum to 1"):
        Weights(keyword, vector)


def test_scores_of_different_passages_are_not_fused():
    with pytest.raises(ValueError, match="equal shapes"):
        fuse(np.zeros(2, dtype=np.float32), np.zeros(3, dtype=np.float32), Weights())
