"""Ranks passages for what a question asks, within what it names."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from assistant.assistant import Assistant
from assistant.concepts import Concept, coverage, held_by, shares
from assistant.evidence import Absent, Evidence, OrganisationFacts, StatementFacts
from assistant.question import Ask, Question
from assistant.reply import Reason
from assistant.understand.names import term_names
from corpus.fuzzy import key
from corpus.passages import Passage, PassageKind
from corpus.plan import Edition, Leaf, LeafKind, Plan, Topic
from corpus.words import content_words

_CANDIDATES = 80
"""Passages that the index hands over; enough that no right one was missed in tests."""
_MAX_STATEMENTS = 3
_MAX_LISTED = 5
_CONSIDERED = 8
_NEAR, _NEAR_LISTED = 0.86, 0.75
"""Shares of the best score from which on another passage is shown too."""
_NEAR_COVERAGE = 0.7
_NEW_SHARE, _OWN_SHARE = 0.25, 0.4
"""Shares of the question that a further passage must add, and hold on its own."""
_MAX_LENGTH = 360
"""Characters of a reply made of statements: more is not read."""


@dataclass(frozen=True, slots=True)
class RankWeights:
    """How much each sign counts; read as parts of one sum."""

    coverage: float = 0.62
    keyword: float = 0.08
    vector: float = 0.30
    measure: float = 0.30
    hinted_measure: float = 0.18
    policy: float = 0.12
    field: float = 0.15
    edition: float = 0.10
    kind: float = 0.05


WEIGHTS = RankWeights()
_MENTIONED = 0.4
"""Weight of the words in a name that a slot has taken already."""
_ANNOUNCES = re.compile("以下の|下記")


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage and how well it fits."""

    passage: Passage
    score: float
    coverage: float
    """Weighted share of the question's concepts in it, 0 to 1."""
    vector: float
    """Cosine of question and passage, 0 to 1."""


def concepts_of(question: Question, assistant: Assistant) -> tuple[Concept, ...]:
    """Return what the question looks for: its own words and the terms that it names."""
    vocabulary = assistant.vocabulary
    terms = []
    for term, mention in zip(question.focus.terms, question.focus.mentions, strict=True):
        # 「生成AI」 asks for more than 「AI」 does, although both name one entry.
        printed = [name for name in term_names(term) if key(name) == key(mention)]
        names = [frozenset(content_words(name)) for name in printed or term_names(term)]
        weight = max(
            (vocabulary.rarity.get(word, 0.0) for name in names for word in name), default=0.0
        )
        terms.append(
            Concept(
                tuple(name for name in dict.fromkeys(names) if name), weight or vocabulary.unknown
            )
        )
    mentioned = (
        replace(concept, weight=_MENTIONED * concept.weight)
        for name in question.mentioned
        for concept in vocabulary.concepts(content_words(name), name, ())
    )
    own = vocabulary.concepts(question.residual, question.text, question.everyday)
    return (*terms, *own, *mentioned)


def rank(
    question: Question, assistant: Assistant, among: Callable[[Passage], bool] | None = None
) -> list[Ranked]:
    """Return the passages that fit the question, best first; ties keep the text's order."""
    concepts = concepts_of(question, assistant)
    query = _query(question)
    order = {passage.id: at for at, passage in enumerate(assistant.index.passages)}
    found = []
    limit = len(order) if among else _CANDIDATES
    for hit in assistant.index.search(query, limit=limit):
        passage = hit.passage
        if among is not None and not among(passage):
            continue
        share = coverage(concepts, held_by(passage))
        score = (
            WEIGHTS.coverage * share
            + WEIGHTS.keyword * hit.keyword
            + WEIGHTS.vector * hit.vector
            + _affinity(question, passage)
        )
        found.append(Ranked(passage, score, share, hit.vector))
    return sorted(found, key=lambda each: (-each.score, order[each.passage.id]))


def _query(question: Question) -> str:
    words = [
        *question.residual,
        *(plan_words for _, plan_words in question.everyday),
        *(term.name.text for term in question.focus.terms),
    ]
    return " ".join(words) or question.text


def _affinity(question: Question, passage: Passage) -> float:
    """Return how much a passage belongs to what the question names, as part of the score."""
    focus = question.focus
    gain = 0.0
    if passage.measure in focus.measures:
        gain += WEIGHTS.hinted_measure if question.inherited else WEIGHTS.measure
    if any(f"推進方針{number}" in passage.context.translate(_WIDE) for number in focus.policies):
        gain += WEIGHTS.policy
    if passage.field is not None and passage.field in focus.fields:
        gain += WEIGHTS.field
    if focus.edition is not None and _edition(passage) is focus.edition:
        gain += WEIGHTS.edition
    if Ask.NAMING in question.asks and passage.kind is PassageKind.TERM:
        gain += WEIGHTS.kind
    return gain


_WIDE = str.maketrans("１２３４５", "12345")


def _edition(passage: Passage) -> Edition:
    if passage.measure is not None:
        return passage.measure.edition
    return Edition.FIRST if "総括" in passage.context else Edition.SECOND


def choose(question: Question, assistant: Assistant, ranked: Sequence[Ranked]) -> list[Ranked]:
    """Return the best passage and those that belong beside it.

    Another one is shown if it fits nearly as well, or if it has what the question
    also asks for and those before it lack (「受講率と理解した割合をそれぞれ」).
    """
    concepts = concepts_of(question, assistant)
    wants_list = bool(question.asks & {Ask.LIST, Ask.COMPARE})
    most = _MAX_LISTED if wants_list else _MAX_STATEMENTS
    chosen, covered = [ranked[0]], shares(concepts, held_by(ranked[0].passage))
    length = len(ranked[0].passage.text)
    for each in ranked[1:_CONSIDERED]:
        parts = shares(concepts, held_by(each.passage))
        gain = _gain(concepts, covered, parts)
        is_near = (
            each.score >= (_NEAR_LISTED if wants_list else _NEAR) * ranked[0].score
            and each.coverage >= _NEAR_COVERAGE * ranked[0].coverage
        )
        if not is_near and not (gain >= _NEW_SHARE and each.coverage >= _OWN_SHARE):
            continue
        if len(chosen) == most or length + len(each.passage.text) > _MAX_LENGTH:
            break
        chosen.append(each)
        length += len(each.passage.text)
        covered = [max(pair) for pair in zip(covered, parts, strict=True)]
    return chosen


def _gain(concepts: Sequence[Concept], covered: Sequence[float], parts: Sequence[float]) -> float:
    """Return the weighted share of the concepts that `parts` adds to `covered`."""
    total = sum(concept.weight for concept in concepts)
    added = sum(
        concept.weight * max(0.0, part - before)
        for concept, before, part in zip(concepts, covered, parts, strict=True)
    )
    return added / total if total else 0.0


def shown_leaves(passage: Passage) -> tuple[Leaf, ...]:
    """Return the leaves of a passage that a reply shows."""
    return (
        tuple(leaf for leaf in passage.leaves if leaf.kind is not LeafKind.BLANK) or passage.leaves
    )


def with_list(leaves: tuple[Leaf, ...], plan: Plan) -> tuple[tuple[Leaf, ...], ...]:
    """Return the leaves and, where they announce a list (「以下の」「下記」), its items."""
    last = leaves[-1]
    if last.kind is not LeafKind.STATEMENT or not _ANNOUNCES.search(last.text):
        return (leaves,)
    at = plan.leaves.index(last)
    found = [leaves]
    for leaf in plan.leaves[at + 1 :]:
        if leaf.path != last.path or (leaf.quote.startswith("※")):
            break
        found.append((leaf,))
    return tuple(found)


_MIN_COVERAGE = 0.25
_MIN_SCORE = 0.35
"""Below both, the best passage is not about the question; set on development questions."""


def retrieve(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """Return the statements that answer the question, or that the plan has none."""
    ranked = rank(question, assistant)
    if not ranked or (ranked[0].coverage < _MIN_COVERAGE and ranked[0].score < _MIN_SCORE):
        related = tuple(shown_leaves(each.passage) for each in ranked[:1])
        return (Absent(Reason.ABSENT, "ご質問の内容", related),)
    chosen = choose(question, assistant, ranked)
    return statements(chosen, assistant)


def statements(chosen: Sequence[Ranked], assistant: Assistant) -> tuple[Evidence, ...]:
    """Return what the chosen passages say; the boxes of the chart come as the chart."""
    plan = assistant.plan
    found: list[Evidence] = []
    texts = [
        shown_leaves(each.passage)
        for each in chosen
        if each.passage.kind is not PassageKind.ORGANISATION
    ]
    if texts:
        listed = (part for leaves in texts for part in with_list(leaves, plan))
        found.append(StatementFacts(tuple(dict.fromkeys(listed))))
    if len(texts) < len(chosen):
        found.append(OrganisationFacts(plan.section(Topic.ORGANISATION), plan.organisation))
    return tuple(found)
