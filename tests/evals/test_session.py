"""A whole run, with an assistant that is known to be right, wrong, slow or mad."""

from dataclasses import replace
from itertools import count

import pytest

from evals.asking.in_process import ask_in_process
from evals.asking.outcome import Heard
from evals.evaluate import Evaluation
from evals.gold.case import make_cases
from evals.grading.retrieval import PassageCharacters
from evals.results.baseline import Baseline, Blessing
from evals.results.compare import scores_of
from evals.results.item import Stage
from evals.results.run import Verdict
from evals.session import Session, run


@pytest.fixture
def session(evaluation, gold, absent):
    """Return a session over twenty answerable and ten other questions, asked of someone."""
    golds = [gold(id=f"X{at}", cluster=f"c{at}", turns=[f"交付率は {at}"]) for at in range(20)]
    golds += [absent(id=f"Y{at}", turns=[f"目標値は {at}"]) for at in range(10)]

    def make(asker, **changes):
        return replace(
            Session(
                evaluation(*golds),
                asker,
                None,
                None,
                with_controls=True,
                progress=lambda *_: lambda: None,
            ),
            **changes,
        )

    return make


@pytest.fixture
def oracle(right, refusal):
    """Return somebody who is always right."""
    return lambda messages: Heard(right if "交付率" in messages[-1].content else refusal)


def test_who_is_always_right_passes(session, oracle):
    metrics, items = run(session(oracle))

    assert metrics.verdict is Verdict.PASS, [each for each in metrics.gates if not each.passed]
    assert metrics.deterministic
    assert all(item.grade.joint for item in items)
    assert not any(mutant.survived for mutant in metrics.mutants)
    assert sum(metrics.attribution.values()) == 0


def test_who_crashes_hangs_or_talks_nonsense_is_wrong_and_counted(session, oracle, said):
    def unreliable(messages):
        text = messages[-1].content
        if text.endswith(" 1"):
            raise RuntimeError("broken")
        return None if text.endswith(" 2") else oracle(messages)

    metrics, items = run(session(unreliable))

    errors = {item.gold.id: item.error for item in items if item.error}
    assert errors.keys() == {"X1", "X2", "Y1", "Y2"}
    assert len(items) == 30
    assert metrics.attribution[Stage.ERROR] == 4
    assert metrics.verdict is Verdict.QUALITY
    strict = next(each for each in metrics.metrics if each.name == "strict_accuracy")
    assert (strict.hits, strict.n) == (18, 20)


def test_who_answers_otherwise_the_second_time_fails(session, oracle, said):
    number = count()

    def moody(messages):
        heard = oracle(messages)
        answer = f"{heard.said.answer}\n" if next(number) % 7 == 0 else heard.said.answer
        return Heard(heard.said.model_copy(update={"answer": answer}))

    metrics, _ = run(session(moody))

    assert metrics.deterministic is False
    assert metrics.verdict is Verdict.QUALITY


def test_two_runs_give_the_same_hash(session, oracle):
    first, second = (run(session(oracle, with_controls=False))[0].output_sha256 for _ in range(2))

    assert first == second


def test_without_controls_nothing_is_asked_twice(session, oracle):
    asked = []

    def counting(messages):
        asked.append(messages)
        return oracle(messages)

    metrics, _ = run(session(counting, with_controls=False))

    assert len(asked) == 30
    assert (metrics.deterministic, metrics.mutants, metrics.controls) == (None, (), ())


def test_a_step_back_from_the_baseline_decides(session, oracle, refusal):
    _, items = run(session(oracle, with_controls=False))
    blessing = Blessing(
        when="", who="x", why="y", revision="", output_sha256="", before={}, after={}
    )
    baseline = Baseline(history=(blessing,), pinned=("X0",), scores=scores_of(items))

    metrics, _ = run(session(lambda _: Heard(refusal), baseline=baseline, with_controls=False))

    assert metrics.verdict is Verdict.REGRESSION
    assert metrics.comparison.pinned_lost == ("X0",)


def test_the_assistant_of_this_process_is_looked_into(assistant, gold, absent, plan):
    golds = [
        gold(turns=["第1次計画のマイナンバーカードの交付率は何％ですか"]),
        absent(id="X2", turns=["1-アの予算は"]),
    ]
    characters = PassageCharacters(plan, assistant.index.passages)

    first, second = Evaluation(make_cases(golds, plan), plan, characters).run(
        ask_in_process(assistant)
    )

    assert [leg.name for leg in first.seen.legs] == [
        "keyword",
        "dense",
        "fused",
        "ranking",
        "route",
    ]
    assert len(first.seen.top) == 10
    assert set(first.timing.stages_ms) == {"understand", "find", "compose", "verify"}
    assert (second.seen.route, second.seen.legs) == ("refusal", ())
