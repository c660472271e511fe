"""Every damage is noticed, and a gate that sleeps is noticed, too."""

import pytest

from evals.evaluate import Evaluation
from evals.results.item import Label
from evals.selftest.gold_files import kill_gold_files
from evals.selftest.kill import kill_replies, kill_run
from evals.selftest.mutations import MUTATIONS
from evals.selftest.whole_runs import kill_runs

RATE = "マイナンバーカードの交付率 82%"


@pytest.fixture
def golds(gold, absent):
    return [gold(id=f"X{at}", cluster=f"c{at}") for at in range(12)] + [
        absent(id=f"Y{at}") for at in range(4)
    ]


@pytest.fixture
def items(golds, item, right, refusal):
    return [item(each, right if each.answerable else refusal) for each in golds]


def test_each_damage_to_a_reply_is_made_and_noticed(evaluation, golds, items):
    found = kill_replies(evaluation(*golds), items)

    assert [mutant.name for mutant in found] == list(MUTATIONS)
    assert all(mutant.made and not mutant.survived for mutant in found)


@pytest.mark.parametrize(
    ("name", "gate"),
    [
        ("digit_changed", "unsupported_numbers"),
        ("page_swapped", "citation_validity"),
        ("span_shifted", "citation_validity"),
        ("quote_altered", "citation_validity"),
        ("citation_dropped", "citation_coverage"),
        ("citation_lost", "citation_validity"),
        ("unanswerable_answered", "pinned"),
        ("refusal_as_answer", "wording"),
        ("answer_as_refusal", "wording"),
    ],
)
def test_each_damage_is_noticed_by_the_gate_that_is_there_for_it(
    evaluation, golds, items, name, gate
):
    found = {mutant.name: mutant for mutant in kill_replies(evaluation(*golds), items)}

    assert found[name].gates[gate] == found[name].made


def test_what_cannot_be_damaged_is_not_counted_as_noticed(evaluation, absent, item, refusal):
    golds = [absent(id=f"Y{at}") for at in range(2)]

    found = kill_replies(evaluation(*golds), [item(each, refusal) for each in golds])

    made = {mutant.name: mutant.made for mutant in found}
    assert (made["digit_changed"], made["refusal_as_answer"]) == (0, 2)


def test_a_gate_that_the_run_fails_anyway_proves_nothing(evaluation, gold, item, said, cite):
    question = gold(must=[["ない語句"], ["82%"]])
    reply = said("82％です。[1]", cite(RATE, page=99))
    before = item(question, reply)

    assert before.grade.label is Label.PARTIAL
    assert sum(mutant.made for mutant in kill_replies(evaluation(question), [before])) == 0


def test_assistants_that_are_wrong_throughout_are_noticed(evaluation, golds, items):
    found = kill_runs(evaluation(*golds), items, None)

    assert {mutant.name: mutant.killed for mutant in found} == {
        "always_refuse": 1,
        "shuffled_gold": 1,
    }


def test_a_run_that_equals_the_real_one_survives(items):
    assert kill_run("same", "同じ", items, items).survived


def test_each_damage_to_a_gold_file_is_refused(golds, plan):
    found = kill_gold_files(golds, plan.text)

    assert len(found) == 4
    assert not any(mutant.survived for mutant in found)


def test_an_empty_index_and_the_first_passage_are_noticed(assistant, gold, absent, plan):
    from evals.asking.in_process import ask_in_process
    from evals.gold.case import make_cases

    golds = [
        gold(id="X1", turns=["第1次計画のマイナンバーカードの交付率は何％ですか"]),
        gold(
            id="X2",
            turns=["書かない窓口システムの課題はスモールスタートですか"],
            must=[["スモールスタート"]],
            evidence=["・特に書かない窓口システムは、スモールスタートで留まることがないように"],
        ),
        absent(id="X3", turns=["明日の天気は？"]),
    ]
    part = Evaluation(make_cases(golds, plan), plan)

    found = kill_runs(part, part.run(ask_in_process(assistant)), assistant)

    assert {"always_top1", "empty_index"} <= {mutant.name for mutant in found}
    assert not any(mutant.survived for mutant in found if mutant.name == "always_top1")
