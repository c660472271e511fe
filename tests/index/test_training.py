"""How the shipped model is made: its pairs, its vocabulary, its fit, its commands."""

from dataclasses import replace

import numpy as np
import pytest
from typer.testing import CliRunner

from corpus.library import Alias, load_plan
from corpus.passages import make_passages
from corpus.plan import Edition
from corpus.questions import ExpectedQuestion
from index import __main__ as commands
from index import vocabulary as vocabulary_module
from index.chive import WordVectors, read_word_vectors
from index.encoder import NO_WORD, SentenceEncoder
from index.fit import Settings, embed, fit
from index.pairs import Pair, make_pairs
from index.synonyms import synonym_pairs
from index.train import train
from index.vocabulary import DIMENSIONS, UNKNOWN_ROW, choose

WORDS = ("の", "研修", "窓口", "課題", "問題", "予定", "日程", "水族館", "海", "山", "犬", "猫")


@pytest.fixture(scope="module")
def source():
    rows = np.random.default_rng(7).standard_normal((len(WORDS), 140)).astype(np.float32)
    return WordVectors(rows, {word: row for row, word in enumerate(WORDS)}, WORDS)


@pytest.fixture(scope="module")
def plan_file():
    return load_plan()


@pytest.fixture(scope="module")
def small(source):
    passages = ["職員の研修を行います。", "窓口の課題を調べます。", "水門を開きます。"]
    return choose(passages, ["いつですか"], source, np.random.default_rng(1))


def test_every_passage_of_the_plan_has_a_pair(plan_file):
    pairs = make_pairs(plan_file)

    assert {one.id for one in make_passages(plan_file.plan)} <= {pair.unit for pair in pairs}
    assert len(pairs) == len(set(pairs))


def test_term_is_asked_for_by_its_definition(plan_file):
    term = next(one for one in plan_file.plan.terms if one.name.text == "マイナポータル")

    units = {
        pair.unit
        for pair in make_pairs(plan_file)
        if pair.question == "政府が運営するオンラインサービス"
    }

    assert units == {f"term-{term.name.span.start}"}


@pytest.mark.parametrize(
    ("kind", "target", "edition", "printed"),
    [
        ("measure", "1-イ", Edition.SECOND, "窓口サービスの拡充"),
        ("measure", "1-イ", Edition.FIRST, "マイナンバーカードの普及促進"),
        ("field", "issue", Edition.SECOND, "課題"),
        ("topic", "period", Edition.SECOND, "計画期間"),
        ("term", "マイナポータル", Edition.SECOND, "マイナポータル"),
        ("word", "研修", Edition.SECOND, "研修"),
    ],
)
def test_alias_asks_for_what_the_plan_prints(plan_file, kind, target, edition, printed):
    alias = Alias(kind, target, edition, ("べつの呼び名",))

    pairs = make_pairs(replace(plan_file, aliases=(alias,)))

    answers = [pair.answer for pair in pairs if pair.question == "べつの呼び名"]
    assert any(printed in answer for answer in answers)


@pytest.fixture(scope="module")
def asked(plan_file):
    """Two hands ask for one unit, a third for something that the plan lacks."""
    unit = make_passages(plan_file.plan)[0].id
    questions = (
        *(ExpectedQuestion(f"市民の問い{at}", unit, "citizen") for at in range(7)),
        ExpectedQuestion("職員の問い", unit, "clerk"),
        ExpectedQuestion("ない問い", None, "clerk, not in the plan"),
    )
    return unit, make_pairs(replace(plan_file, questions=questions))


def test_expected_questions_ask_for_their_unit(asked):
    unit, pairs = asked

    units = {pair.unit for pair in pairs if pair.question == "職員の問い"}

    assert units == {unit}
    assert not any(pair.question == "ない問い" for pair in pairs)


@pytest.mark.parametrize(
    ("question", "partners"),
    [
        pytest.param("市民の問い0", ["職員の問い"], id="only the other hand"),
        pytest.param(
            "職員の問い", [f"市民の問い{at}" for at in (0, 1, 2, 4, 5)], id="from all over the list"
        ),
    ],
)
def test_expected_questions_are_paired_across_roles(asked, question, partners):
    _, pairs = asked
    answers = [pair.answer for pair in pairs if pair.question == question]

    assert sorted(one for one in answers if "問い" in one) == partners


def test_synonyms_ask_for_words_of_the_plan_alone():
    pairs = list(synonym_pairs(("課題", "問題", "水族館"), {"課題"}))

    assert [(pair.question, pair.answer) for pair in pairs] == [("問題", "課題")]


def test_vocabulary_holds_the_plan_first_and_then_general_words(small):
    assert small.words[UNKNOWN_ROW] == NO_WORD
    assert {"職員", "研修", "水門", "海", "犬"} <= set(small.words)
    assert "の" not in small.words
    assert small.vectors.shape == (len(small.row_of), DIMENSIONS)


def test_vocabulary_holds_pairs_of_characters_that_several_texts_have(small):
    assert "##マス" in small.pairs
    assert "##職員" not in small.pairs
    rows = small.vectors[len(small.words) :]
    assert rows.shape == (len(small.pairs), DIMENSIONS)
    assert np.linalg.norm(rows, axis=1).max() < 1


def test_vocabulary_stops_at_its_size(source, monkeypatch):
    monkeypatch.setattr(vocabulary_module, "SIZE", 5)

    chosen = choose(["職員の研修"], [], source, np.random.default_rng(1))

    assert len(chosen.words) == 5


def test_fit_brings_questions_to_their_answers_and_leaves_the_rest(small):
    pairs = [Pair("職員", "研修", "a"), Pair("窓口", "課題", "b"), Pair("水門", "調べる", "c")]

    table = fit(small, pairs, Settings(epochs=30, drop=0))

    def nearness(rows):
        asked = embed(small, rows, [pair.question for pair in pairs])
        return np.sum(asked * embed(small, rows, [pair.answer for pair in pairs]), axis=1)

    assert np.all(nearness(table) > nearness(small.vectors))
    for word in ("犬", NO_WORD):
        row = small.row_of[word]
        assert np.array_equal(table[row], small.vectors[row])


def test_training_twice_writes_the_same_bytes(plan_file, source, tmp_path):
    settings = Settings(epochs=1)
    plan_file = replace(plan_file, questions=plan_file.questions[:100])

    for name in ("first", "second"):
        outcome = train(plan_file, source, tmp_path / name, settings=settings)

    files = sorted(path.name for path in (tmp_path / "first").iterdir())
    assert "model.safetensors" in files
    for name in files:
        assert (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes()
    assert outcome.after > outcome.before
    rows = SentenceEncoder(tmp_path / "first").encode_queries(["研修", "研修"])
    assert np.array_equal(rows[0], rows[1])


def test_word_vectors_are_read_with_shared_rows_and_lower_case(tmp_path):
    np.savez(
        tmp_path / "vectors.npz",
        rows=np.eye(2, dtype=np.float32),
        words=np.frombuffer("AI\n研修\n人工知能".encode(), dtype=np.uint8),
        row_numbers=np.array([0, 1, 0], dtype=np.int32),
    )

    read = read_word_vectors(tmp_path / "vectors.npz")

    assert read.row_of == {"ai": 0, "研修": 1, "人工知能": 0}
    assert read.owners == ("ai", "研修")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        pytest.param(
            ["train", "--vectors", "no-such-file.npz"], "python -m index vectors", id="train"
        ),
        pytest.param(["vectors"], "requirements-train.lock", id="vectors"),
    ],
)
def test_command_without_its_material_fails_in_one_line(arguments, expected):
    result = CliRunner().invoke(commands.app, arguments)

    assert result.exit_code == 1
    assert expected in result.stderr
    assert result.stderr.count("\n") == 1
