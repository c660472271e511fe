"""Every item is proven, and planted faults are found."""

import re
from dataclasses import replace

import pytest

from assistant.training.item import ItemType
from assistant.training.lint import lint
from corpus.plan import Span


def rules(items, facts, sha256):
    return {finding.rule for finding in lint(items, facts, sha256)}


@pytest.fixture
def one(course):
    """Return the first item of a kind: the beginning of its id."""
    return lambda kind: next(item for item in course.items if item.id.startswith(kind))


def test_the_shipped_items_are_all_proven(course, facts, plan_file):
    assert lint(course.items, facts, plan_file.identity.sha256) == ()


def wrong_choice(item, text):
    return replace(item, choices=(*item.choices[:3], text))


def another_key(item, text):
    return replace(item, key=text, choices=(text, *item.choices[1:]))


def other_issue(facts, item):
    """Return another passage of the row that an item asks about: as right as its key."""
    measure = next(
        measure
        for measure in facts.plan.measures
        if any(leaf.span == item.fact for row in measure.fields.values() for leaf in row)
    )
    row = next(row for row in measure.fields.values() if item.fact in {leaf.span for leaf in row})
    return next(leaf.text for leaf in row if leaf.span != item.fact)


@pytest.mark.parametrize(
    ("kind", "spoil", "rule"),
    [
        pytest.param("choice-row", lambda i, f: wrong_choice(i, other_issue(f, i)),
                     "two right choices", id="another of the same row"),
        pytest.param("choice-row", lambda i, f: wrong_choice(i, i.key[:-4]),
                     "two right choices", id="a part of the key"),
        pytest.param("choice-row", lambda i, f: wrong_choice(i, f"また、{i.key}"),
                     "two right choices", id="the key and more"),
        pytest.param("choice-row", lambda i, f: wrong_choice(i, i.key.replace("。", " 。")),
                     "choices", id="the key with a space"),
        pytest.param("choice-row", lambda i, f: replace(i, choices=i.choices[:3]),
                     "choices", id="three choices"),
        pytest.param("choice-row", lambda i, f: replace(i, choices=(*i.choices[1:], "ほか")),
                     "choices", id="the key is no choice"),
        pytest.param("choice-row", lambda i, f: another_key(i, "ない"), "key not in span",
                     id="key that the plan does not have"),
        pytest.param("choice-row", lambda i, f: replace(i, citations=(Span(1, 9),)),
                     "key not in span", id="key of another span"),
        pytest.param("choice-whose", lambda i, f: replace(i, citations=(i.fact, *i.citations)),
                     "key not in span", id="key in a span between only"),
        pytest.param("choice-row", lambda i, f: another_key(i, i.key * 4),
                     "odd key", id="the key is much the longest"),
        pytest.param("choice-policy-of", lambda i, f: another_key(i, "推進体制"),
                     "odd key", id="only the key begins in another way"),
        pytest.param("choice-row", lambda i, f: wrong_choice(i, "長" * 51),
                     "length", id="a choice that is too long"),
        pytest.param("choice-row", lambda i, f: replace(i, stem=i.stem + "長" * 200),
                     "length", id="an item that is too long"),
        pytest.param("truth-row", lambda i, f: replace(i, stem=i.stem.replace("正しいですか", "")),
                     "stem", id="a statement that asks nothing"),
        pytest.param("choice-row", lambda i, f: replace(i, plan_sha256="0" * 64),
                     "stale hash", id="made from another plan"),
        pytest.param("choice-row", lambda i, f: replace(i, citations=(Span(99_998, 99_999),)),
                     "span", id="span behind the end"),
        pytest.param("choice-row", lambda i, f: replace(i, citations=(Span(14, 20),)),
                     "span", id="span of no passage"),
        pytest.param("choice-row", lambda i, f: replace(i, citations=()), "span", id="no span"),
        pytest.param("choice-row", lambda i, f: replace(i, stem=" "), "stem", id="no question"),
        pytest.param("choice-row", lambda i, f: replace(i, stem=i.stem + i.key),
                     "key in stem", id="the question tells the answer"),
        pytest.param("scenario", lambda i, f: replace(i, stem=f"「{i.key}」の担当です。" + i.stem),
                     "key in stem", id="the situation tells the measure"),
        pytest.param("fill-1", lambda i, f: replace(i, stem=i.stem.replace("＿＿", "")),
                     "gap", id="no gap"),
        pytest.param("fill-1", lambda i, f: replace(i, stem=i.stem + "＿＿"),
                     "gap", id="two gaps"),
        pytest.param("fill-term", lambda i, f: replace(i, stem=i.stem + "＿＿"),
                     "gap", id="a stray gap beside a definition"),
        pytest.param("fill-chart-short", lambda i, f: replace(i, stem="＿＿ Chief Info Officer"),
                     "key in stem", id="initials"),
        pytest.param("fill-12370", lambda i, f: replace(i, accepted=("ＡＩ",)),
                     "accepted", id="a writing that names a wider thing"),
        pytest.param("fill-12542", lambda i, f: replace(i, accepted=("生成ＡＩ",)),
                     "accepted", id="a writing that names a special kind"),
        pytest.param("fill-term", lambda i, f: replace(i, accepted=("・",)),
                     "gap", id="a writing without letters"),
        pytest.param("fill-term", lambda i, f: replace(i, accepted=("",)),
                     "gap", id="an empty writing"),
    ],
)  # fmt: skip
def test_a_planted_fault_is_found(course, facts, plan_file, one, kind, spoil, rule):
    item = one(kind)
    spoiled = spoil(item, facts)
    items = [spoiled if other is item else other for other in course.items]

    findings = lint(items, facts, plan_file.identity.sha256)

    assert rule in {finding.rule for finding in findings if finding.item == item.id}


def truths(course, kind, key):
    return next(item for item in course.items if item.id.startswith(kind) and item.key == key)


@pytest.mark.parametrize("kind", ["truth-row", "truth-value", "truth-term", "truth-has", "truth-1"])
@pytest.mark.parametrize(("key", "turned"), [("正しい", "誤り"), ("誤り", "正しい")])
def test_a_statement_with_the_opposite_key_is_found(course, facts, plan_file, kind, key, turned):
    item = replace(truths(course, kind, key), key=turned)

    assert "statement" in rules([item], facts, plan_file.identity.sha256)


def test_a_statement_about_another_measure_is_found(course, facts, plan_file):
    item = truths(course, "truth-row", "正しい")
    names = [measure.name.text for measure in facts.plan.measures]
    name = next(name for name in names if f"「{name}」" in item.stem)
    other = next(other for other in names if other != name)

    spoiled = replace(item, stem=item.stem.replace(f"「{name}」", f"「{other}」"))

    assert "statement" in rules([spoiled], facts, plan_file.identity.sha256)


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        pytest.param("choice-policy-holds-6037", "窓口サービスの拡充", id="another of the policy"),
    ],
)
def test_a_name_that_fits_as_well_is_found(course, facts, plan_file, kind, wrong):
    item = wrong_choice(course.item(kind), wrong)

    assert "two right choices" in rules([item], facts, plan_file.identity.sha256)


def test_a_measure_that_has_the_same_indicator_is_found(course, facts, plan_file):
    item = course.item("choice-of-10471")
    shared = replace(
        item,
        citations=(
            facts.plan.measure("1-ウ").name.span,
            facts.plan.measure("2-イ").fields["活動指標"][0].span,
        ),
        choices=(*item.choices[:3], "デジタルツールの活用"),
    )

    assert "two right choices" in rules([shared], facts, plan_file.identity.sha256)


def test_an_id_twice_is_found(course, facts, plan_file):
    items = [*course.items, course.items[0]]

    assert "duplicate id" in rules(items, facts, plan_file.identity.sha256)


def test_the_same_question_with_another_answer_is_found(course, facts, plan_file, one):
    item = one("choice-policy-holds")
    twin = replace(item, id="twin", key=item.choices[1])

    findings = lint([item, twin], facts, plan_file.identity.sha256)

    assert {"twin", item.id} <= {f.item for f in findings if f.rule == "same question"}


@pytest.mark.parametrize("module", range(1, 8))
def test_a_module_with_too_few_items_is_found(course, facts, plan_file, module):
    items = [item for item in course.items if item.module != module]

    findings = lint(items, facts, plan_file.identity.sha256)

    assert {str(module), "300"} >= {re.search(r"\d+$|^300", f.expected)[0] for f in findings}
    assert str(module) in findings[0].expected


def test_too_few_items_in_all_are_found(course, facts, plan_file):
    cards = [item for item in course.items if item.type is ItemType.CARD]

    expected = [finding.expected for finding in lint(cards, facts, plan_file.identity.sha256)]

    assert expected[-1] == "300 items or more"


def test_a_finding_names_item_expectation_and_remedy(course, facts, plan_file, one):
    item = replace(one("choice-row"), plan_sha256="0" * 64)

    finding = lint([item], facts, plan_file.identity.sha256)[0]

    assert str(finding) == (
        f"{item.id}: stale hash: expected {plan_file.identity.sha256}, found {'0' * 64};"
        " make the items anew from this plan"
    )
