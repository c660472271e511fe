"""An item of the training: one thing asked, its key, and where the plan says so."""

from dataclasses import dataclass
from enum import StrEnum

from corpus.plan import Span

RIGHT, WRONG = "正しい", "誤り"
"""The two answers to a statement that is true or false."""
REMEMBERED, NOT_YET = "覚えた", "まだ"
"""The two answers to a term card."""
GAP = "＿＿"
"""What stands in a sentence where a word is missing."""


class ItemType(StrEnum):
    """How an item is asked and answered."""

    CHOICE = "choice"
    """One of four; the answer is the text of a choice."""
    TRUTH = "truth"
    """A statement; the answer is 正しい or 誤り."""
    FILL = "fill"
    """A gap 「＿＿」 in a sentence; the answer is written, in any right writing."""
    SCENARIO = "scenario"
    """A situation at work, and the measure that concerns it; one of four."""
    CARD = "card"
    """A term card: think, turn it, and judge oneself; no test asks one."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item. Two items of the same plan with the same id are the same item."""

    id: str
    """Says how it was made and of what: `choice-issue-1-ア-2`. Letters, digits, kana, hyphens."""
    type: ItemType
    module: int
    """Number of the module that it belongs to, 1 to 7."""
    stem: str
    """What is asked, understandable without the plan at hand and without other items."""
    choices: tuple[str, ...]
    """Four of `CHOICE` and `SCENARIO`, 正しい and 誤り of `TRUTH`, none otherwise. In the
    order that they were made in; whoever shows them shuffles them."""
    key: str
    """The right choice, the word in the gap as printed, or the back of the card."""
    accepted: tuple[str, ...]
    """Other right writings of `FILL`; none otherwise."""
    explanation: str
    """Why the key is right (and, of a false statement, what is true), in one or two sentences."""
    citations: tuple[Span, ...]
    """Where the plan says so, at least one. The first names or holds what is asked about, the last
    is the fact that is asked for, so two items with the same last one ask for the same; the key
    stands in one of them. Between them stands where a false statement would be true."""
    difficulty: int
    """1 recognised by a word, 2 has to be known, 3 has near neighbours that differ in a detail."""
    plan_sha256: str
    """The plan that it was made from."""

    @property
    def fact(self) -> Span:
        """The passage that it asks for."""
        return self.citations[-1]
