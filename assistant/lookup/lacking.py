"""What a question asks for and the plan lacks, named as the question names it."""

from assistant.ranking import Inquiry
from corpus.words import content_words

_NAMED = 3
"""Words that a refusal repeats of the question."""


def asked_for(inquiry: Inquiry) -> str:
    """Return a name for what the question asks for and the best unit lacks."""
    best = inquiry.ranking[0].unit.passages
    held = {word for passage in best for word in content_words(passage.text)}
    lacking = [noun for noun in inquiry.question.nouns if noun not in held and not noun.isdigit()]
    return "ご質問の内容" + (f"（{'・'.join(lacking[:_NAMED])}）" if lacking else "")
