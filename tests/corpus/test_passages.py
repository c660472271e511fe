"""Passages: every thing of the plan in exactly one."""

from collections import Counter

import pytest

from corpus.library import load_plan
from corpus.passages import PassageKind, make_passages
from corpus.plan import Edition, Field, IndicatorKind, LeafKind


def test_ids_are_unique_and_the_same_on_every_run(passages):
    ids = [passage.id for passage in passages]

    assert len(set(ids)) == len(ids)
    assert [passage.id for passage in make_passages(load_plan().plan)] == ids


def test_an_id_names_kind_and_place(plan, passages):
    for passage in passages:
        kind, start = passage.id.split("-")

        assert kind == passage.kind
        assert int(start) == passage.leaves[0].span.start


def test_passages_stand_in_the_order_of_the_text(passages):
    starts = [passage.leaves[0].span for passage in passages]

    assert starts == sorted(starts)


KINDS = {
    LeafKind.STATEMENT: PassageKind.STATEMENT,
    LeafKind.INDICATOR: PassageKind.INDICATOR,
    LeafKind.RESULT_NAME: PassageKind.RESULT,
    LeafKind.RESULT_VALUE: PassageKind.RESULT,
    LeafKind.SCHEDULE_ITEM: PassageKind.SCHEDULE_ITEM,
    LeafKind.SUCCESSION: PassageKind.SUCCESSION,
    LeafKind.ORGANISATION: PassageKind.ORGANISATION,
    LeafKind.TERM: PassageKind.TERM,
    LeafKind.DEFINITION: PassageKind.TERM,
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_leaf_that_states_something_is_in_exactly_one_passage(plan, passages, kind):
    expected = [leaf for leaf in plan.leaves if leaf.kind is kind]
    found = Counter(leaf for passage in passages for leaf in passage.leaves)
    holders = {passage.kind for passage in passages if kind in {x.kind for x in passage.leaves}}

    assert expected
    assert [leaf for leaf in expected if found[leaf] != 1] == []
    assert holders == {KINDS[kind]}


def test_every_result_is_one_passage_of_name_and_value(plan, passages):
    found = {passage.leaves: passage for passage in passages if passage.kind is PassageKind.RESULT}

    assert list(found) == [(result.name, result.value) for result in plan.results]
    for result in plan.results:
        assert found[result.name, result.value].measure == result.measure


def test_every_row_of_a_measure_is_labelled_with_measure_and_field(plan, passages):
    by_leaf = {passage.leaves: passage for passage in passages}
    for measure in plan.measures:
        for field, leaves in measure.fields.items():
            for leaf in leaves:
                passage = by_leaf[leaf,]
                is_shared = leaf in measure.fields[Field.EFFECT_PERIOD]

                assert passage.measure == measure.id
                assert passage.field == (Field.EFFECT_PERIOD if is_shared else field)
                assert measure.name.text in passage.context


def test_the_same_indicator_under_both_kinds_is_two_passages(passages):
    found = [
        passage.field
        for passage in passages
        if passage.text == "公共施設におけるインターネット端末等の設置数"
        and passage.kind is PassageKind.INDICATOR
    ]

    assert found == [Field(kind.value) for kind in IndicatorKind]


def test_the_text_is_the_printed_words_without_bullets(passages):
    for passage in passages:
        assert passage.text
        assert "*" not in passage.text
        assert not passage.text.startswith(("・", "■", "※"))


def test_the_context_is_the_heading_path(passages):
    for passage in passages:
        assert passage.context.startswith(" ".join(passage.leaves[0].path))


def test_passages_of_the_first_plan_say_so(passages):
    editions = Counter(
        passage.measure.edition for passage in passages if passage.kind is PassageKind.RESULT
    )

    assert editions == {Edition.FIRST: 33}


def test_counts_per_kind(passages):
    assert Counter(passage.kind.value for passage in passages) == {
        "statement": 239,
        "indicator": 26,
        "result": 33,
        "schedule_item": 42,
        "succession": 14,
        "organisation": 1,
        "term": 33,
    }
