"""Every metric of the scoreboard: its name, what it is made of, how it is shown."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from evals.metrics import parts as p
from evals.metrics import proof_parts as q
from evals.metrics.parts import Part


class Group(StrEnum):
    """What a metric is about."""

    ANSWER = "answer"
    REFUSAL = "refusal"
    CITATION = "citation"
    RETRIEVAL = "retrieval"
    ROBUSTNESS = "robustness"
    SPEED = "speed"


@dataclass(frozen=True, slots=True)
class MetricKind:
    """A metric: the mean of its parts, each a ratio of sums over the questions."""

    name: str
    label: str
    """Japanese."""
    group: Group
    parts: tuple[Part, ...]
    higher_is_better: bool = True
    is_share: bool = True
    """Whether each case is a yes or no; else it is a mean, and has a bootstrap interval."""


OWN_LEG: Final = "ranking"
"""The ranking that the gates look at: the assistant's own."""


def _share(name: str, label: str, group: Group, part: Part) -> MetricKind:
    return MetricKind(name, label, group, (part,))


def _burden(name: str, label: str, group: Group, part: Part) -> MetricKind:
    """Return a share of which less is better."""
    return MetricKind(name, label, group, (part,), higher_is_better=False)


def _mean(name: str, label: str, group: Group, *parts: Part) -> MetricKind:
    return MetricKind(name, label, group, parts, is_share=False)


_A, _R, _C, _F = Group.ANSWER, Group.REFUSAL, Group.CITATION, Group.RETRIEVAL

CATALOGUE: Final = (
    _share("joint", "総合正解率（全問）", _A, p.joint),
    _share("strict_accuracy", "正答率（厳格）", _A, p.strict),
    _share("refusal_recall", "拒否の再現率", _R, p.refusal_recall),
    _share("refusal_precision", "拒否の適合率", _R, p.refusal_precision),
    _mean("ev_f1", "根拠F1", _C, q.ev_f1),
    _mean("truthfulness_strict", "誠実さ（厳格）", _A, p.truthfulness_strict),
    _share("joint_answerable", "総合正解率（回答可能）", _A, p.joint_answerable),
    _share("joint_exam", "総合正解率（試験規則）", _A, p.joint_exam),
    _share("exam", "試験規則による正解率", _A, p.exam),
    _share("lenient_accuracy", "正答率（部分点込み）", _A, p.lenient),
    _mean("group_recall", "必須語句の充足率", _A, p.group_recall),
    _share("attempted_accuracy", "回答したうちの正答率", _A, p.attempted),
    _mean("simpleqa_f1", "SimpleQA F1", _A, p.simpleqa),
    _mean("truthfulness", "誠実さ", _A, p.truthfulness),
    _share("concise", "簡潔さ（1.5倍以内）", _A, p.concise),
    _burden("over_length", "長さ超過", _A, p.over_length),
    _mean("refusal_f1", "拒否F1", _R, p.refusal_f1),
    _mean("answer_f1", "回答F1", _R, p.answer_f1),
    _mean("f1_gr", "F1_GR", _R, p.refusal_f1, p.answer_f1),
    _burden("hallucination", "ハルシネーション率", _R, p.hallucination),
    _burden("over_refusal", "過剰拒否率", _R, p.over_refusal),
    _share("citation_validity", "出典の妥当性", _C, q.validity),
    _share("citation_coverage", "出典の付与率", _C, q.coverage),
    _share("support_recall", "裏付け再現率（ALCE）", _C, q.support_recall),
    _share("support_precision", "裏付け適合率（ALCE）", _C, q.support_precision),
    _burden("unsupported_numbers", "裏付けのない数値", _C, q.unsupported_numbers),
    _share("ev_hit", "根拠の一致（試験規則）", _C, q.ev_hit),
    _mean("ev_precision", "根拠の適合率", _C, q.ev_precision),
    _mean("ev_recall", "根拠の再現率", _C, q.ev_recall),
    _mean("ev_f1_end_to_end", "根拠F1（全回答可能）", _C, q.ev_f1_end_to_end),
    _mean("page_precision", "ページの適合率", _C, q.page_precision),
    _mean("page_recall", "ページの再現率", _C, q.page_recall),
    _share("hit@1", "hit@1", _F, q.of_leg(OWN_LEG, q.hit_at(1))),
    _share("hit@3", "hit@3", _F, q.of_leg(OWN_LEG, q.hit_at(3))),
    _share("hit@5", "hit@5", _F, q.of_leg(OWN_LEG, q.hit_at(5))),
    _share("hit@10", "hit@10", _F, q.of_leg(OWN_LEG, q.hit_at(10))),
    _share("set_recall@5", "set-recall@5", _F, q.of_leg(OWN_LEG, q.whole_at(5))),
    _mean("mrr@10", "MRR@10", _F, q.of_leg(OWN_LEG, q.reciprocal_rank)),
    _mean("ndcg@10", "nDCG@10", _F, q.of_leg(OWN_LEG, lambda leg: leg.ndcg10)),
)
"""Headline metrics first."""

PAIRED: Final = (
    *("joint", "strict_accuracy", "refusal_recall"),
    *("over_refusal", "truthfulness_strict", "ev_f1_end_to_end"),
)
"""The metrics that two runs are compared by: each counts the same questions in both runs.

At most six, for the correction of Holm.
"""


CONTROLLED: Final = (
    *("joint", "strict_accuracy", "exam", "refusal_recall"),
    *("refusal_precision", "ev_f1", "truthfulness_strict"),
)
"""The metrics that other ways to answer are measured by."""


def kind_of(name: str) -> MetricKind:
    """Return the metric of this name; KeyError if there is none."""
    return _BY_NAME[name]


_BY_NAME: Final = {kind.name: kind for kind in CATALOGUE}
