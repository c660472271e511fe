"""Every question that a reply offers has an answer, on its own and after the reply."""

import pytest

from assistant.messages import Message
from assistant.pipeline import reply
from assistant.reply import ItemList, Status
from tests.assistant.asking import ask, cited

_CLARIFIED = ("課題は？", "スケジュールは？", "成果指標を教えて", "現状は")


@pytest.fixture(scope="module")
def offers(asked):
    """Each question that was offered, with the questions that it was offered after."""
    found: dict[str, list[str]] = {}
    for question, answered in asked.replies.items():
        for offer in answered.followups:
            found.setdefault(offer, []).append(question)
    return found


def test_at_most_three_different_questions_are_offered(asked):
    for found in asked.replies.values():
        assert len(set(found.followups)) == len(found.followups) <= 3


def test_no_reply_offers_the_question_just_asked(asked):
    assert [q for q, found in asked.replies.items() if q in found.followups] == []


def test_offers_lead_on_from_most_answers(asked):
    answered = [found for found in asked.replies.values() if found.status is Status.ANSWERED]

    assert sum(bool(found.followups) for found in answered) > len(answered) / 2


def test_every_offer_is_answered_on_its_own(assistant, offers):
    assert offers
    assert [q for q in offers if ask(assistant, q).status is not Status.ANSWERED] == []


def test_every_offer_is_answered_after_the_reply(assistant, asked, offers):
    pairs = [(before, offer) for offer, all_before in offers.items() for before in all_before[-2:]]

    broken = []
    for before, offer in pairs:
        messages = [
            Message("user", before),
            Message("assistant", asked.replies[before].answer),
            Message("user", offer),
        ]
        found = reply(messages, assistant)
        if found.status is not Status.ANSWERED:
            broken.append((before, offer, found.status))

    assert broken == []


@pytest.mark.parametrize("code", ["1-ア", "2-イ", "3-ウ", "4-イ", "5"])
def test_offers_after_a_measure_lead_to_the_same_measure(assistant, code):
    found = ask(assistant, f"No.{code}の現状を教えてください")

    assert cited(found) == {code}
    assert found.followups
    assert [q for q in found.followups if cited(ask(assistant, q)) != {code}] == []


@pytest.mark.parametrize("question", _CLARIFIED)
def test_every_option_of_a_question_back_is_answered(assistant, question):
    found = ask(assistant, question)

    options = [
        line.text for block in found.blocks if isinstance(block, ItemList) for line in block.items
    ]
    assert found.status is Status.CLARIFY
    assert options
    assert all(ask(assistant, question, each).status is Status.ANSWERED for each in options)
