"""The assistant without one of its parts, to show what the part is worth."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answer import retrieve
from assistant.assistant import Assistant
from assistant.compose.draft import compose
from assistant.features import NAMES
from assistant.messages import Message
from assistant.pipeline import prove, reply
from assistant.ranking import Inquiry
from assistant.refuse import decline, refuse
from assistant.reply import Reply
from assistant.understand.dialogue import understand

Answer = Callable[[Sequence[Message]], Reply]
_LEGS = {
    "keywords": ("coverage", "keyword", "asked_words", "asked_letters"),
    "encoder": ("vector", "asked_meaning"),
    "expected_questions": ("asked_words", "asked_letters", "asked_meaning"),
    "reader": ("read", "kind", "subject"),
}
LABELS = {
    "keywords": "語の一致なし",
    "encoder": "エンコーダーなし",
    "expected_questions": "想定質問なし",
    "reader": "質問の読み取りなし",
    "slots": "構造検索なし",
    "synonyms": "同義語なし",
}


def ablations(assistant: Assistant) -> dict[str, Answer]:
    """Return an answerer without each part, by the part's name.

    Without a leg, its signs count nothing when units are ranked; what is refused
    stays the same, so that the figures show what the leg finds.
    """
    found = {name: _answer(_unweighted(assistant, signs)) for name, signs in _LEGS.items()}
    vocabulary = replace(assistant.vocabulary, by_synonym={})
    found["slots"] = lambda messages: _by_ranking_alone(messages, assistant)
    found["synonyms"] = _answer(replace(assistant, vocabulary=vocabulary))
    return found


def _answer(assistant: Assistant) -> Answer:
    return lambda messages: reply(messages, assistant)


def _unweighted(assistant: Assistant, signs: Sequence[str]) -> Assistant:
    weights = assistant.weights
    pairs = zip(NAMES, weights.ranking, strict=True)
    ranking = tuple(0.0 if name in signs else weight for name, weight in pairs)
    return replace(assistant, weights=replace(weights, ranking=ranking))


def _by_ranking_alone(messages: Sequence[Message], assistant: Assistant) -> Reply:
    inquiry = Inquiry(understand(messages, assistant.names), assistant)
    refusal = refuse(inquiry) or decline(inquiry)
    evidence = (refusal,) if refusal else retrieve(inquiry)
    return prove(compose(inquiry, evidence), assistant)
