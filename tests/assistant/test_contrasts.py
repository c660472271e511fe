"""A follow-up of one word is the earlier question with that word in its counterpart's place."""

import pytest

from assistant.messages import Message
from assistant.understand.contrasts import contrasted, contrasts_of
from assistant.understand.dialogue import understand

ASKED = "前計画の新任研修は何回実施しましたか"


def test_words_of_a_plan_that_stand_in_each_others_place_are_known(assistant):
    contrasts = contrasts_of(assistant.plan)

    assert "庁内" in contrasts["新任"]
    assert "新任" in contrasts["庁内"]


@pytest.mark.parametrize(
    ("now", "whole"),
    [
        pytest.param("庁内のほうは？", "前計画の庁内研修は何回実施しましたか", id="hou"),
        pytest.param("庁内は？", "前計画の庁内研修は何回実施しましたか", id="the word alone"),
        pytest.param(
            "庁内研修についても同様にお願いします。",
            "前計画の庁内研修は何回実施しましたか",
            id="the word in a longer one, asked politely",
        ),
        pytest.param("庁内だと", "前計画の庁内研修は何回実施しましたか", id="dato"),
        pytest.param("新任のほうは？", None, id="the same word again"),
        pytest.param("庁内の指標は？", None, id="more than one word"),
        pytest.param("人数は？", None, id="a word without counterpart"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_one_word_takes_its_counterparts_place(assistant, now, whole):
    assert contrasted(ASKED, now, contrasts_of(assistant.plan)) == whole


def test_what_is_asked_next_is_asked_of_the_counterpart(assistant):
    turns = [ASKED, "庁内のほうは？", "参加した人数は？"]
    messages = [Message("user", turns[0])]
    for turn in turns[1:]:
        messages += [Message("assistant", ""), Message("user", turn)]

    question = understand(messages, assistant.names)

    assert "庁内" in question.mentioned
    assert "新任" not in question.mentioned
