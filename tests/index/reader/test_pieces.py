"""The pieces of words that the reader reads."""

import pytest

from index.reader.pieces import as_read, chosen_pieces, make_tokenizer

SPECIAL = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
PIECES = [
    *SPECIAL,
    ("▁", -2.0),
    ("▁query", -5.0),
    (":", -4.0),
    ("窓口", -6.0),
    ("窓", -8.0),
    ("口", -8.0),
    ("の", -3.0),
    ("について", -7.0),
    ("们", -8.0),
    ("计划", -8.0),
    ("ны", -8.0),
    ("the", -6.0),
]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        pytest.param("ＲＰＡ とは", "query: rpa とは", id="width and case"),
        pytest.param("  窓口\n課題  ", "query: 窓口 課題", id="white space"),
        pytest.param("①", "query: 1", id="circled number"),
    ],
)
def test_spellings_are_read_alike(typed, read):
    assert as_read(typed) == read


def kept(texts):
    return {PIECES[at][0] for at in chosen_pieces(PIECES, texts)}


def test_pieces_that_the_questions_consist_of_are_kept():
    assert "窓口" in kept(["窓口の"])
    assert "窓口" not in kept(["の"])


def test_what_japanese_keyboards_type_is_kept_and_other_scripts_are_not():
    found = kept(["の"])

    assert {"窓", "口", "の", "について", "the"} <= found
    assert not {"们", "计划", "ны"} & found


def test_the_special_pieces_stay_first():
    assert chosen_pieces(PIECES, ["の"])[:4] == [0, 1, 2, 3]


def test_the_likelier_pieces_are_cut():
    encoded = make_tokenizer(PIECES).encode("query: 窓口の")

    assert encoded.tokens == ["<s>", "▁query", ":", "▁", "窓口", "の", "</s>"]


def test_an_unknown_character_is_the_unknown_piece():
    assert 3 in make_tokenizer(PIECES).encode("ж").ids


def test_other_special_pieces_are_refused():
    with pytest.raises(ValueError, match="<s>"):
        make_tokenizer([("[CLS]", 0.0), *SPECIAL])
