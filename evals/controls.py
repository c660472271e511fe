"""Other ways to answer, to know what a figure is worth (evaluation.md §7.9).

A control is any function from a conversation to a reply. To add one, such as an
assistant without one of its parts, add it to `controls`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from assistant.assistant import Assistant
from assistant.draft import Claim, Draft, items
from assistant.messages import Message
from assistant.reply import Line, Paragraph, Reason, Reply, Status
from assistant.shown import shown_leaves
from assistant.verify import verify
from evals.ablation import LABELS, ablations
from evals.asking.outcome import ask_function
from evals.evaluate import Evaluation
from evals.metrics.catalogue import CONTROLLED, kind_of
from evals.metrics.measure import measure
from evals.results.figures import Control, Metric
from evals.results.item import Item

Answer = Callable[[Sequence[Message]], Reply]
MOST_ASKED: Final = 80
"""Questions that a control is asked which thinks as long as the assistant itself."""


@dataclass(frozen=True, slots=True)
class ControlKind:
    """A way to answer, and what it is called."""

    name: str
    label: str
    """Japanese."""
    answer: Answer
    is_cheap: bool = True
    """Whether it is asked all questions; else `MOST_ASKED` of them, evenly apart."""

    def size(self, questions: int) -> int:
        """Return how many of so many questions it is asked."""
        return questions if self.is_cheap else min(questions, MOST_ASKED)


def controls(assistant: Assistant | None) -> tuple[ControlKind, ...]:
    """Return all controls; without an assistant in this process, only those that need none."""
    without = (ControlKind("always_refuse", "常に拒否", always_refuse),)
    if assistant is None:
        return without
    return (
        *without,
        ControlKind("keyword_top1", "語の一致で1位の一文", top_passages(assistant, 1)),
        ControlKind("keyword_top3", "語の一致で3位まで", top_passages(assistant, 3)),
        *(
            ControlKind(f"without_{part}", LABELS[part], answer, is_cheap=False)
            for part, answer in ablations(assistant).items()
        ),
    )


def always_refuse(_: Sequence[Message]) -> Reply:
    """Return a refusal, whatever is asked."""
    line = Line("ご質問の内容は、この計画には記載されていません。")
    return Reply(Status.NOT_IN_PLAN, Reason.ABSENT, (Paragraph(line),), (), ())


def top_passages(assistant: Assistant, count: int) -> Answer:
    """Return an answerer that quotes the passages whose words fit best, whatever is asked."""
    order = {passage.id: at for at, passage in enumerate(assistant.index.passages)}

    def answer(messages: Sequence[Message]) -> Reply:
        hits = assistant.index.search(messages[-1].content, limit=len(order))
        best = sorted(hits, key=lambda hit: (-hit.keyword, order[hit.passage.id]))[:count]
        if not best:
            return always_refuse(messages)
        leaves = [shown_leaves(hit.passage) for hit in best]
        claims = (Claim(" ".join(leaf.text for leaf in each), each) for each in leaves)
        return verify(Draft(Status.ANSWERED, None, (items(*claims),)), assistant)

    return answer


def run_control(
    kind: ControlKind,
    evaluation: Evaluation,
    ours: Sequence[Item],
    on_done: Callable[[], object] = lambda: None,
) -> Control:
    """Ask a control and hold it against our replies to the same questions."""
    every = sample(len(ours), kind.size(len(ours)))
    part = Evaluation(
        tuple(evaluation.cases[at] for at in every), evaluation.plan, limit_s=evaluation.limit_s
    )
    found = part.run(ask_function(kind.answer), on_done)
    theirs, own = _figures(found), _figures([ours[at] for at in every])
    return Control(
        name=kind.name,
        label=kind.label,
        n=len(found),
        metrics={name: metric.value for name, metric in theirs.items()},
        ours={name: metric.value for name, metric in own.items()},
        beats_us=tuple(name for name in CONTROLLED if _is_better(theirs[name], own[name])),
    )


def sample(count: int, most: int) -> list[int]:
    """Return at most `most` places among `count`, evenly apart, always the same.

    >>> sample(7, 3)
    [0, 2, 4]
    """
    if count <= most:
        return list(range(count))
    return [at * count // most for at in range(most)]


def _figures(found: Sequence[Item]) -> dict[str, Metric]:
    return {name: measure(kind_of(name), found) for name in CONTROLLED}


def _is_better(theirs: Metric, own: Metric) -> bool:
    if theirs.value is None or own.value is None:
        return False
    return (theirs.value > own.value) is own.higher_is_better and theirs.value != own.value
