"""What the plan says near a question that it does not answer."""

from assistant.concepts import shares
from assistant.ranking import Inquiry, Ranked
from assistant.shown import shown_leaves
from corpus.passages import PassageKind
from corpus.plan import Leaf

NEAR_ENOUGH = 0.4
"""Coverage from which a passage is worth showing beside a refusal."""
_RELATED = 2
_AS_NEAR = 0.7
"""Share of the best one's coverage from which another is shown beside it."""
_RARE, _LONG = 0.6, 3
"""Weight, as a share of an unknown word's, and characters of a word that names one thing:
「βモデル」, 「イヤホン」."""


def related(inquiry: Inquiry) -> tuple[tuple[Leaf, ...], ...]:
    """Return what the plan does say nearby, () if it says nothing near."""
    measures = inquiry.question.focus.measures
    ranked = [
        each
        for each in inquiry.rank()
        # The boxes of a chart one after the other tell nothing.
        if each.passage.kind is not PassageKind.ORGANISATION
        and (
            each.coverage >= NEAR_ENOUGH
            or each.passage.measure in measures
            or _holds_named(each, inquiry)
        )
    ]
    best = max((each.coverage for each in ranked), default=0.0)
    near = [each for each in ranked if each.coverage >= _AS_NEAR * best]
    return tuple(shown_leaves(each.passage) for each in near[:_RELATED])


def _holds_named(each: Ranked, inquiry: Inquiry) -> bool:
    """Whether a passage holds a term of the question, or a word that few others hold."""
    vocabulary, terms = inquiry.assistant.vocabulary, len(inquiry.question.focus.terms)
    held, concepts = vocabulary.held_by(each.passage), inquiry.of_nouns.concepts
    is_of_term = any(share == 1.0 for share in shares(concepts[:terms], held))
    rare = (
        word
        for word in inquiry.question.nouns
        if len(word) >= _LONG and vocabulary.rarity.get(word, 0.0) >= _RARE * vocabulary.unknown
    )
    return is_of_term or any(word in held.own for word in rare)
