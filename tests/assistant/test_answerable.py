"""Whether the plan answers: signs of the nearest questions, and a probability from them."""

from dataclasses import dataclass, replace
from math import exp, log

import pytest

from assistant.answerable import answer_chance, answer_signs
from assistant.features import ANSWER_SIGNS
from assistant.question import Demand, Question
from assistant.weights import Weights
from index.questions import Likeness
from index.reader.model import Reading
from tests.assistant.made import make_question


@dataclass(frozen=True)
class Best:
    """The first of a ranking: nothing but its score may be looked at."""

    score: float


@dataclass(frozen=True)
class Weighing:
    """An assistant that has weights and nothing else."""

    weights: Weights


@dataclass(frozen=True)
class Asked:
    """An inquiry with results that a test has chosen; what else is looked up is an error."""

    question: Question
    likeness: dict[str | None, Likeness]
    reading: Reading
    ranking: tuple[Best, ...]
    assistant: Weighing


def weights(bias=0.0, **named):
    return Weights((), tuple(named.get(name, 0.0) for name in ANSWER_SIGNS), bias, 0.5)


ASKED = Asked(
    make_question(),
    {
        "statement-1": Likeness(0.8, 0.1, 0.2),
        "statement-2": Likeness(0.3, 0.9, 0.7),
        None: Likeness(0.4, 0.5, 0.6),
    },
    Reading({"statement-1": 1.0}, nothing=-2.0, unanswered=-1.5),
    (Best(3.5), Best(1.0)),
    Weighing(weights()),
)


def test_the_nearest_answered_question_counts_in_each_way_on_its_own():
    signs = answer_signs(ASKED)

    assert (signs.asked_words, signs.asked_meaning) == (0.8, 0.7)


def test_unanswered_questions_count_apart():
    signs = answer_signs(ASKED)

    assert signs.unanswered_words == 0.4
    assert signs.unanswered_letters == 0.5
    assert signs.unanswered_meaning == 0.6


@pytest.mark.parametrize(
    ("likeness", "nearest"),
    [
        pytest.param({}, (0, 0, 0, 0), id="a plan without expected questions"),
        pytest.param({None: Likeness(0.4, 0.5, 0.6)}, (0, 0, 0.4, 0.6), id="none is answered"),
        pytest.param({"x": Likeness(0.4, 0.5, 0.6)}, (0.4, 0.6, 0, 0), id="all are answered"),
    ],
)
def test_where_there_are_no_questions_nothing_is_near(likeness, nearest):
    signs = answer_signs(replace(ASKED, likeness=likeness))

    assert nearest == (
        signs.asked_words,
        signs.asked_meaning,
        signs.unanswered_words,
        signs.unanswered_meaning,
    )


def test_the_score_is_that_of_the_best_unit():
    assert answer_signs(ASKED).score == 3.5


def test_the_reader_judges_in_two_ways():
    signs = answer_signs(ASKED)

    assert (signs.nothing, signs.unanswered) == (-2.0, -1.5)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({"residual": ()}, {"is_short": 1.0}, id="nothing left to look for"),
        pytest.param({"residual": ("a", "b")}, {"is_short": 1.0}, id="two words"),
        pytest.param({"residual": ("a", "b", "c")}, {"is_short": 0.0}, id="three words"),
        pytest.param({"nouns": ()}, {"nouns": 0.0}, id="no noun"),
        pytest.param({"nouns": ("a",) * 3}, {"nouns": 0.5}, id="three of six nouns"),
        pytest.param({"nouns": ("a",) * 20}, {"nouns": 1.0}, id="many nouns"),
        pytest.param({"inherited": True}, {"follows": 1.0}, id="follows another"),
        pytest.param({}, {"follows": 0.0}, id="stands alone"),
        pytest.param(
            {"demands": frozenset({Demand.MONEY})}, {"demands": 1.0, "dates": 0.0}, id="money"
        ),
        pytest.param({"demands": frozenset({Demand.PERCENT})}, {"demands": 0.0}, id="a ratio"),
        pytest.param(
            {"demands": frozenset({Demand.YEAR})}, {"demands": 0.0, "dates": 1.0}, id="a year"
        ),
        pytest.param({"text": "令和9年度の予定は"}, {"dates": 1.0}, id="a year to come"),
        pytest.param({"text": "令和6年度の実績は"}, {"dates": 0.0}, id="a year of results"),
    ],
)
def test_signs_of_the_question_itself(changes, expected):
    signs = answer_signs(replace(ASKED, question=make_question(**changes)))._asdict()

    assert {name: signs[name] for name in expected} == expected


def chance(bias=0.0, **named):
    return answer_chance(replace(ASKED, assistant=Weighing(weights(bias, **named))))


@pytest.mark.parametrize(
    ("bias", "named", "expected"),
    [
        pytest.param(0.0, {}, 0.5, id="nothing counts"),
        pytest.param(log(3), {}, 0.75, id="the bias alone"),
        pytest.param(0.0, {"score": 2.0}, 1 / (1 + exp(-7)), id="a sign by its weight"),
        pytest.param(-7.0, {"score": 2.0}, 0.5, id="a sign against the bias"),
        pytest.param(0.0, {"asked_words": 1, "unanswered_words": -2}, 0.5, id="for and against"),
    ],
)
def test_the_chance_is_the_logistic_sum_of_the_weighted_signs(bias, named, expected):
    assert chance(bias, **named) == pytest.approx(expected)


def test_what_no_unit_answers_speaks_against_an_answer():
    assert chance(unanswered_meaning=-5.0) < chance() < chance(asked_meaning=5.0)


def test_weights_of_another_length_are_an_error():
    spoilt = Weighing(Weights((), (1.0,), 0.0, 0.5))

    with pytest.raises(ValueError, match="zip"):
        answer_chance(replace(ASKED, assistant=spoilt))
