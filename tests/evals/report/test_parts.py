"""The parts of the report: words, marks, sentences on faults, geometry."""

import pytest

from corpus.plan import Span
from evals.gold.record import Category, Style, WhyNot
from evals.metrics.catalogue import CATALOGUE, Group
from evals.report import words_ja
from evals.report.cards import command
from evals.report.charts import Scale, histogram
from evals.report.excerpts import Citation, Marks, excerpts
from evals.report.findings import findings
from evals.report.metrics_ja import ABOUT, SCORES, SIGNED, TILES
from evals.report.speed import speed_rows
from evals.results.figures import LatencyRow
from evals.results.item import Label, Stage
from evals.results.run import Verdict

ROW = "マイナンバーカードの交付率 82%"


def test_every_metric_is_explained_in_a_sentence():
    names = {kind.name for kind in CATALOGUE}

    assert names <= ABOUT.keys()
    assert names >= SCORES >= SIGNED
    assert ABOUT.keys() >= set(TILES)


@pytest.mark.parametrize(
    ("table", "names"),
    [
        pytest.param(words_ja.VERDICTS, Verdict, id="verdicts"),
        pytest.param(words_ja.VERDICT_NOTES, Verdict, id="what verdicts mean"),
        pytest.param(words_ja.LABELS, Label, id="labels"),
        pytest.param(words_ja.STAGES, Stage, id="stages"),
        pytest.param(words_ja.STAGE_NOTES, Stage, id="what stages mean"),
        pytest.param(words_ja.CATEGORIES, Category, id="categories"),
        pytest.param(words_ja.STYLES, Style, id="styles"),
        pytest.param(words_ja.REASONS, WhyNot, id="reasons"),
        pytest.param(words_ja.GROUPS, Group, id="groups"),
    ],
)
def test_everything_has_a_japanese_name(table, names):
    assert {name.value for name in names} <= table.keys()


def at(plan, excerpt):
    start = plan.text.index(excerpt)
    return Span(start, start + len(excerpt))


def test_cited_and_gold_words_are_marked_apart_where_they_overlap(plan):
    cited = Citation(1, at(plan, ROW))
    gold = Span(cited.span.start - 5, cited.span.end)

    (found,) = excerpts(Marks(plan, [cited], [gold]))
    marked = [piece for piece in found.pieces if piece.cited or piece.is_gold]

    assert [(piece.text, piece.cited, piece.is_gold) for piece in marked] == [
        ("成果指標 ", (), True),
        (ROW, (1,), True),
    ]
    assert marked[1].begins == (1,)
    assert found.page == "p.7"


def test_places_far_apart_are_apart_and_those_that_meet_are_joined(plan):
    first, last = at(plan, ROW), Span(len(plan.text) - 20, len(plan.text))
    near = Span(first.end + 1, first.end + 4)

    found = excerpts(Marks(plan, [Citation(2, last), Citation(1, first)], [near]))

    assert len(found) == 2
    assert [n for each in found for piece in each.pieces for n in piece.begins] == [1, 2]


def test_a_whole_plan_can_be_cited(plan):
    everything = Span(0, len(plan.text))

    (found,) = excerpts(Marks(plan, [Citation(1, everything)], []))

    assert len(found.pieces) == 1


def test_a_right_answer_has_no_finding(item, gold, right):
    assert findings(item(gold(), right)) == ()


def test_a_right_refusal_has_no_finding(item, absent, refusal):
    assert findings(item(absent(), refusal)) == ()


@pytest.mark.parametrize(
    ("changes", "answer", "named"),
    [
        pytest.param({}, "交付率は83％です。[1]", "必要な語句", id="lacks what it must hold"),
        pytest.param({"must_not": ["目標"]}, "目標は82％です。[1]", "あっては", id="forbidden"),
        pytest.param({}, "82％と91％です。[1]", "確かめられない数値", id="number from nowhere"),
        pytest.param({"max_chars": 5}, "交付率は82％です。[1]", "長すぎます", id="too long"),
        pytest.param({}, "交付率は82％です。", "出典が正しくありません", id="citation unused"),
    ],
)
def test_a_fault_is_told_in_japanese(item, gold, right, changes, answer, named):
    reply = right.model_copy(update={"answer": answer})

    assert named in " ".join(findings(item(gold(**changes), reply)))


def test_wrong_refusals_and_wrong_answers_are_told(item, gold, absent, right, refusal):
    assert "断りました" in findings(item(gold(), refusal))[0]
    assert "答えました" in findings(item(absent(), right))[0]


def test_an_error_is_all_that_is_told(item, gold, right):
    assert findings(item(gold(), right, error="no reply")) == ("応答がありません：no reply",)


@pytest.mark.parametrize(
    ("turns", "line"),
    [
        pytest.param(["BPR"], "ask 'BPR'", id="one word"),
        pytest.param(["it's $HOME"], "ask 'it'\"'\"'s $HOME'", id="quote and variable"),
        pytest.param(
            ["あ", "い"], "printf '%s\\n' 'あ' 'い' | .venv/bin/assistant chat", id="turns"
        ),
    ],
)
def test_the_command_to_ask_again_is_one_safe_line(turns, line):
    assert command(turns).endswith(line)


def test_a_histogram_counts_everything_once():
    found = histogram([0.0, 1.0, 5.0, 10.0, 99.0], 10.0)

    assert (found.n, found.beyond) == (5, 1)
    assert max(each.height for each in found.bins) == 100


def test_an_empty_histogram_is_flat():
    assert {each.height for each in histogram([], 1.0).bins} == {0}


def test_a_scale_keeps_its_ends():
    assert (Scale(0, 1).at(-5), Scale(0, 1).at(5)) == (0, 100)


def test_stages_without_times_of_their_own_have_an_empty_histogram(item, gold, right):
    row = LatencyRow(name="server", n=1, p50=1, p90=1, p95=1, p99=1, max=1)

    (found,) = speed_rows([row], [item(gold(), right)])

    assert found.histogram.n == 0
