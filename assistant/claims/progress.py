"""What a question takes for done and the plan only means to look into."""

import re

from assistant.question import Ask
from assistant.ranking import Inquiry
from assistant.verdicts import Correction
from corpus.plan import Leaf

_DONE = re.compile(
    "(完了|導入|実施|移行|整備|運用|稼働|終了|策定|開始)(済|し(まし|てい|た)|され(まし|てい|た))"
)
_PLANNED = re.compile("検討|研究|視野|準備|予定|目指|図ります|進めます|取り組みます|行います|調査")
_HAPPENED = re.compile("(しました|ました|しています|ています)。?$")
_SPEAKS = 0.4


def only_planned(inquiry: Inquiry) -> tuple[Correction, ...]:
    """Return the statement that fits best, if it plans what the question has as done."""
    question = inquiry.question
    ranked = inquiry.rank()
    if Ask.CONFIRM not in question.asks or not _DONE.search(question.text) or not ranked:
        return ()
    best = ranked[0]
    text = best.passage.text
    if best.coverage < _SPEAKS or _HAPPENED.search(text) or not _PLANNED.search(text):
        return ()
    leaf: Leaf = best.passage.leaves[0]
    return (
        Correction(
            f"完了・実施したとの記載はなく、計画の記載は次のとおりです。{leaf.text}", (leaf,)
        ),
    )
