"""A draft is proven line by line, or not shown."""

from dataclasses import replace
from datetime import date

import pytest

from assistant.draft import Claim, Draft, items, notice, paragraph, table
from assistant.errors import UnprovenError
from assistant.reply import Reply, Status
from assistant.verify import verify
from corpus.library import Bar
from corpus.plan import Edition, Field
from tests.assistant.asking import ask


def draft(*blocks):
    return Draft(Status.ANSWERED, None, blocks)


@pytest.fixture(scope="module")
def rate(assistant):
    """The result 「マイナンバーカードの交付率 82%」."""
    return next(each for each in assistant.plan.results if each.value.text == "82%")


@pytest.fixture(scope="module")
def issues(assistant):
    return assistant.plan.measure("1-ア").fields[Field.ISSUE]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("交付率は82%です。", id="as printed"),
        pytest.param("交付率は８２％です。", id="other width"),
        pytest.param("「マイナンバーカードの交付率」は82%です。", id="with its name"),
        pytest.param("第1次計画の1-イの交付率は82%です。", id="edition and code"),
        pytest.param("交付率が示されています。", id="no number at all"),
    ],
)
def test_proven_line_is_shown(assistant, rate, text):
    found = verify(draft(paragraph(text, rate.name, rate.value)), assistant)

    assert found.answer == f"{text}[1]"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("交付率は83%です。", id="another number"),
        pytest.param("交付率は28%です。", id="digits swapped"),
        pytest.param("交付率は2%です。", id="part of a longer number"),
        pytest.param("交付率は182%です。", id="a longer number"),
        pytest.param("令和10年度の交付率は82%です。", id="a year that is not there"),
        pytest.param("「マイナポータルの利用率」は82%です。", id="another name"),
        pytest.param(
            "「マイナンバーカードの普及率」は82%です。", id="one word of the name differs"
        ),
    ],
)
def test_line_with_a_wrong_number_or_name_is_not_shown(assistant, rate, text):
    with pytest.raises(UnprovenError):
        verify(draft(paragraph(text, rate.name, rate.value)), assistant)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("交付率は82%です。", id="number"),
        pytest.param("「マイナンバーカードの交付率」が指標です。", id="name"),
    ],
)
def test_line_that_states_a_fact_without_proof_is_not_shown(assistant, text):
    with pytest.raises(UnprovenError):
        verify(draft(paragraph(text)), assistant)


def test_number_is_not_proven_by_the_citation_of_another_line(assistant, rate, issues):
    blocks = (paragraph("交付率は82%です。", rate.value), paragraph("課題は82件です。", issues[0]))

    with pytest.raises(UnprovenError):
        verify(draft(*blocks), assistant)


@pytest.mark.parametrize(("said", "counted"), [("4点", 3), ("4点", None)])
def test_count_must_be_the_counted_one(assistant, issues, said, counted):
    with pytest.raises(UnprovenError):
        verify(draft(paragraph(f"課題は{said}です。", issues[0], counted=counted)), assistant)


def test_cells_of_a_row_are_proven_by_the_row(assistant, rate):
    row = (Claim("交付率"), Claim("82%", (rate.name, rate.value)))

    found = verify(draft(table(("指標", "実績"), row)), assistant)

    assert found.answer == "・交付率：82%[1]"


def test_neighbouring_leaves_share_a_citation(assistant, issues):
    found = verify(draft(paragraph("課題です。", issues[1], issues[0])), assistant)

    [citation] = found.citations
    assert (citation.start, citation.end) == (issues[0].span.start, issues[1].span.end)


def test_leaves_apart_have_citations_of_their_own(assistant, issues):
    found = verify(draft(paragraph("課題です。", issues[0], issues[2])), assistant)

    assert found.answer == "課題です。[1][2]"


def test_citations_are_numbered_in_order_of_first_use(assistant, issues, rate):
    blocks = (
        items(Claim("後の課題", (issues[2],)), Claim("先の課題", (issues[0],))),
        notice("交付率", rate.value),
        paragraph("後の課題", issues[2]),
    )

    found = verify(draft(*blocks), assistant)

    assert found.answer.split("\n") == [
        "・後の課題[1]",
        "・先の課題[2]",
        "交付率[3]",
        "後の課題[1]",
    ]
    assert [citation.n for citation in found.citations] == [1, 2, 3]


def test_citation_says_where_it_stands(assistant, rate):
    [citation] = verify(draft(paragraph("82%です。", rate.value)), assistant).citations

    assert (citation.edition, citation.measure) == (Edition.FIRST, "1-イ")
    assert "推進方針１" in citation.section
    assert citation.quote == "82%"
    assert (citation.page, citation.page_certain) == (7, True)


def test_empty_draft_is_an_empty_reply(assistant):
    assert verify(draft(), assistant) == Reply(Status.ANSWERED, None, (), (), ())


@pytest.fixture(scope="module")
def with_bar(assistant):
    """The assistant after a person has read one bar off the figure."""
    bar = Bar("1-ア", "業務分析", 2025, 2026, 14, "政策部デジタル行政推進室", date(2026, 4, 1))
    return replace(assistant, plan_file=replace(assistant.plan_file, bars=(bar,)))


@pytest.mark.parametrize(
    "question", ["1-アのスケジュールは？", "1-アの業務分析は何年度に行いますか"]
)
def test_years_of_a_bar_are_told_with_reader_date_and_page(with_bar, question):
    found = ask(with_bar, question)

    assert found.status is Status.ANSWERED
    for fact in ("令和7(2025)年度", "令和8(2026)年度", "デジタル行政推進室", "2026-04-01", "p.14"):
        assert fact in found.answer


@pytest.mark.parametrize(
    "question", ["1-アのシステム構築は何年度からですか", "2-イの調査は何年度？"]
)
def test_years_of_other_bars_stay_unknown(with_bar, question):
    found = ask(with_bar, question)

    assert found.status is Status.NOT_IN_PLAN
    assert "2025" not in found.answer
