"""The questions of the benchmark."""

import pytest

from corpus.library import load_plan
from evals.generated import QuestionKind, generate_questions

LONGEST = 1_000
"""Characters that the service takes."""


@pytest.fixture(scope="module")
def plan_file():
    return load_plan()


@pytest.fixture(scope="module")
def questions(plan_file):
    return generate_questions(plan_file)


def test_there_are_at_least_200_and_each_is_different(questions):
    assert len(questions) >= 200
    assert len({question.messages for question in questions}) == len(questions)


def test_they_are_the_same_on_every_run(plan_file, questions):
    assert generate_questions(plan_file) == questions


def test_another_seed_makes_others(plan_file, questions):
    assert generate_questions(plan_file, seed=1) != questions


@pytest.mark.parametrize("kind", QuestionKind)
def test_every_kind_is_asked(questions, kind):
    assert sum(question.kind is kind for question in questions) >= 10


def test_kinds_are_mixed(questions):
    tenth = questions[: len(questions) // 10]

    assert len({question.kind for question in tenth}) >= 4


def test_every_measure_and_term_is_asked_for(plan_file, questions):
    texts = " ".join(question.text for question in questions)
    plan = plan_file.plan

    assert all(each.id.code in texts or each.name.text in texts for each in plan.measures)
    assert all(term.name.text in texts for term in plan.terms)


def test_each_is_a_conversation_that_the_service_takes(questions):
    for question in questions:
        roles = [message.role for message in question.messages]

        assert roles in (["user"], ["user", "assistant", "user"])
        assert all(0 < len(message.content.strip()) <= LONGEST for message in question.messages)
