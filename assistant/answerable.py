"""Whether the plan answers a question at all: a learned judgement over a few signs.

The signs compare the question with what people are expected to ask: with the
questions that the plan answers, and with those near its subject that it does not.
"""

from math import exp

from assistant.features import AnswerSigns
from assistant.question import Ask, Demand
from assistant.ranking import Inquiry
from assistant.years import future_years
from index.questions import UNLIKE

_SELDOM_STATED = set(Demand) - {Demand.YEAR, Demand.PERCENT}
_SHORT = 2
_MANY = 6


def answer_signs(inquiry: Inquiry) -> AnswerSigns:
    """Return the signs of a question."""
    question, likeness = inquiry.question, inquiry.likeness
    unanswered = likeness.get(None, UNLIKE)
    answered = [each for unit, each in likeness.items() if unit is not None] or [UNLIKE]
    return AnswerSigns(
        inquiry.reading.nothing,
        inquiry.reading.unanswered,
        inquiry.ranking[0].score,
        max(each.words for each in answered),
        max(each.meaning for each in answered),
        unanswered.words,
        unanswered.letters,
        unanswered.meaning,
        float(len(question.residual) <= _SHORT),
        min(len(question.nouns), _MANY) / _MANY,
        float(question.inherited),
        float(Ask.CONFIRM in question.asks),
        float(bool(question.demands & _SELDOM_STATED)),
        float(Demand.YEAR in question.demands or bool(future_years(question))),
    )


def answer_chance(inquiry: Inquiry) -> float:
    """Return the probability, 0 to 1, that the plan answers the question."""
    weights = inquiry.assistant.weights
    signs = answer_signs(inquiry)
    total = sum(weight * sign for weight, sign in zip(weights.answerable, signs, strict=True))
    return 1 / (1 + exp(-total - weights.answerable_bias))
