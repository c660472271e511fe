"""Whatever is asked, what is shown is proven: properties over questions made from the plan."""

from time import process_time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assistant.reply import Status, Table, lines_of
from corpus.plan import Topic
from corpus.text import unwrap
from tests.assistant.asking import ask
from tests.assistant.proof import answering, cites, counts, marks, numbers, proven


def test_no_question_crashes(asked):
    assert asked.crashes == {}
    assert len(asked.replies) >= 600


def test_every_quote_equals_its_span(asked, assistant):
    text = assistant.plan.text

    broken = [
        (question, each.quote)
        for question, each in asked.citations
        if "".join(each.quote.split()) != "".join(text[each.start : each.end].split())
        or not each.quote.strip()
    ]

    assert broken == []


def test_every_page_is_where_its_span_starts(asked, assistant):
    pages = assistant.plan.pages

    broken = [
        (question, each)
        for question, each in asked.citations
        if (each.page, each.page_certain)
        != (pages.page_of(each.start).number, pages.page_of(each.start).is_certain)
    ]

    assert broken == []


def test_page_is_uncertain_from_the_full_page_figure_on(asked, assistant):
    behind = assistant.plan.section(Topic.PROGRESS).heading.span.start
    before = assistant.plan.section(Topic.TIMETABLE).heading.span.start

    certain = {each.start for _, each in asked.citations if each.page_certain}
    uncertain = {each.start for _, each in asked.citations if not each.page_certain}
    assert certain
    assert uncertain
    assert max(certain) <= behind
    assert min(uncertain) >= before


def test_every_number_in_brackets_has_one_citation_that_is_used(asked):
    broken = [
        question
        for question, found in asked.replies.items()
        if marks(found.answer) != [each.n for each in found.citations]
    ]

    assert broken == []


def test_citations_are_numbered_in_order_of_first_use(asked):
    broken = [
        question
        for question, found in asked.replies.items()
        if list(dict.fromkeys(n for block in found.blocks for n in cites(block)))
        != list(range(1, len(found.citations) + 1))
    ]

    assert broken == []


def test_no_citation_is_doubled(asked):
    broken = [
        question
        for question, found in asked.replies.items()
        if len({(each.start, each.end) for each in found.citations}) < len(found.citations)
    ]

    assert broken == []


def test_blocks_joined_are_the_answer(asked):
    for found in asked.replies.values():
        assert "\n".join(str(block) for block in found.blocks) == found.answer


def test_every_reply_says_something(asked):
    assert [q for q, found in asked.replies.items() if not found.answer.strip()] == []


def test_answered_reply_has_a_citation_and_no_reason(asked):
    broken = [
        question
        for question, found in asked.replies.items()
        if (found.status is Status.ANSWERED) != (found.reason is None and bool(answering(found)))
    ]

    assert broken == []


def test_every_number_of_an_answer_is_cited_or_counted(asked):
    broken = [
        (question, str(line), sorted(unproven))
        for question, found in asked.replies.items()
        for block in found.blocks
        for line in lines_of(block)
        if (unproven := numbers(line.text) - proven(found, block, line) - counts(found))
    ]

    assert broken == []


def test_table_rows_are_as_wide_as_the_header(asked):
    tables = [b for found in asked.replies.values() for b in found.blocks if isinstance(b, Table)]

    assert tables
    assert all(len(row) == len(table.header) for table in tables for row in table.rows)


def test_same_question_has_the_same_reply(asked, assistant):
    again = list(asked.replies)[::9]

    assert [q for q in again if ask(assistant, q) != asked.replies[q]] == []


FRAGMENTS = ("1-ア", "課題", "の", "は？", "第1次", "指標", "☃", "🤖", "\x00", "\x1b[0m", "\u200b")
MORE = ("１－ｲ", "いくつ", "「", "」", "と", "\n", "％", "令和７年", "AI", "ﾃﾞｼﾞﾀﾙ", "何年度", "―")
garbage = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=120),
    st.lists(st.sampled_from(FRAGMENTS + MORE), min_size=1, max_size=12).map("".join),
)


@settings(deadline=None, derandomize=True, max_examples=150)
@given(text=garbage)
def test_any_text_has_a_proven_reply(assistant, text):
    assume(text.strip())

    found = ask(assistant, text)

    plan = assistant.plan.text
    assert found.answer.strip()
    assert all(each.quote == unwrap(plan[each.start : each.end]) for each in found.citations)


@settings(deadline=None, derandomize=True, max_examples=60)
@given(turns=st.lists(garbage.filter(str.strip), min_size=2, max_size=4))
def test_any_conversation_has_a_reply(assistant, turns):
    assert ask(assistant, *turns).answer.strip()


@pytest.mark.parametrize(
    "text",
    [
        "あ" * 1000,
        "1-アの課題" * 166,
        "😀" * 1000,
        "ア" * 1000,
        "「" * 1000,
        "1" * 1000,
        "a " * 500,
    ],
    ids=["kana", "codes", "emoji", "katakana", "brackets", "digits", "words"],
)
def test_text_of_1000_characters_has_a_reply_in_good_time(assistant, text):
    before = process_time()

    found = ask(assistant, text)

    assert found.answer.strip()
    assert process_time() - before < 2, "generous: it keeps everybody else waiting"
