"""Any damage is either refused or read without loss; no other exception, nothing swallowed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import PlanParseError
from corpus.library import load_plan
from corpus.parse.document import parse_plan
from corpus.plan import LeafKind
from tests.corpus.mutilations import LINES

PLAN = load_plan().plan
STRUCTURE = {
    LeafKind.HEADING,
    LeafKind.MEASURE_NAME,
    LeafKind.RESULT_NAME,
    LeafKind.RESULT_VALUE,
    LeafKind.BLANK,
    LeafKind.SUCCESSION,
    LeafKind.TERM,
    LeafKind.RUNNING_TITLE,
}
ROW_LABELS = ("取組の方向性", "効果", "現状", "課題", "取組内容", "取組プロセス", "《", "総括")


def is_structure(leaf):
    is_label = leaf.kind is LeafKind.LABEL and leaf.text.startswith(ROW_LABELS)
    return is_label or leaf.kind in STRUCTURE


def parsed(text, rule):
    """Return the plan, None where the text is refused."""
    try:
        return parse_plan(text, rule)
    except PlanParseError as error:
        if not 1 <= error.line <= text.count("\n") + 1:
            raise AssertionError(f"no such line: {error}") from error
        return None


def check_nothing_is_lost(plan):
    quotes = "".join(leaf.quote for leaf in plan.leaves)

    assert "".join(quotes.split()) == "".join(plan.text.split())


@pytest.mark.parametrize("kind", [LeafKind.LABEL, *sorted(STRUCTURE)])
def test_a_text_without_a_part_of_its_structure_is_refused(rule, kind):
    leaves = [leaf for leaf in PLAN.leaves if leaf.kind is kind and is_structure(leaf)]
    accepted = [
        leaf
        for leaf in leaves
        if parsed(PLAN.text[: leaf.span.start] + PLAN.text[leaf.span.end :], rule)
    ]

    assert leaves
    assert accepted == []


@pytest.mark.parametrize("number", range(1, len(LINES), 40))
def test_a_text_that_is_cut_off_is_refused(rule, number):
    is_between_entries = number > 2250

    assert parsed("\n".join(LINES[:number]), rule) is None or is_between_entries


numbers = st.integers(0, len(LINES) - 1).filter(lambda number: LINES[number].strip())


@settings(max_examples=60, deadline=None)
@given(dropped=st.sets(numbers, min_size=1, max_size=3))
def test_dropped_lines_lose_nothing_else(rule, dropped):
    plan = parsed("\n".join(x for n, x in enumerate(LINES) if n not in dropped), rule)
    if plan:
        check_nothing_is_lost(plan)


@settings(max_examples=60, deadline=None)
@given(moved=numbers, to=numbers)
def test_a_moved_line_is_lost_nowhere(rule, moved, to):
    lines = [*LINES[:moved], *LINES[moved + 1 :]]
    lines.insert(to, LINES[moved])
    plan = parsed("\n".join(lines), rule)
    if plan:
        check_nothing_is_lost(plan)


@settings(max_examples=60, deadline=None)
@given(
    at=numbers,
    line=st.text("・■※ 　（）「」。、0９件％―継承（１－ア）現状 課題 No. １-ア令和\t", max_size=12),
)
def test_an_added_line_is_lost_nowhere(rule, at, line):
    plan = parsed("\n".join((*LINES[:at], line, *LINES[at:])), rule)
    if plan:
        check_nothing_is_lost(plan)
