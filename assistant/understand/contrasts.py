"""Words that stand in each other's place in a plan: 新任研修の回数, 庁内研修の回数.

Who has asked for one of two such things asks for the other by the word that differs:
「庁内のほうは？」.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from corpus.fuzzy import nfkc
from corpus.plan import Field, Plan
from corpus.words import words

_ASIDE = re.compile(r"\(.*?\)")
_ONE_WORD = re.compile(
    r"(?P<word>\w+?)(?:の?(?:ほう|方|場合))?(?:は|だと|なら|では|も|について(?:は|も)?)?"
    r"[、\s]*(?:同様に|同じく|同じ(?:もの|こと)を?)?[、\s]*"
    r"(?:お願い(?:します|いたします)|教えて(?:ください|下さい)?|どうです?か|いかがですか)?\W*"
)
_SHORTEST = 2
"""Words that a name must have besides the one that differs."""


def contrasts_of(plan: Plan) -> Mapping[str, frozenset[str]]:
    """Return words of a plan, each with those that stand in its place in a name of its kind."""
    named = [[result.name.text for result in plan.results]]
    named += [
        [leaf.text for measure in plan.measures for leaf in measure.fields[field]]
        for field in (Field.ACTIVITY, Field.OUTCOME, Field.SCHEDULE)
    ]
    found: dict[str, set[str]] = defaultdict(set)
    for names in named:
        for one, other in combinations([_nouns(name) for name in names], 2):
            if pair := _difference(one, other):
                found[pair[0]].add(pair[1])
                found[pair[1]].add(pair[0])
    return {word: frozenset(others) for word, others in found.items()}


def contrasted(before: str, now: str, contrasts: Mapping[str, frozenset[str]]) -> str | None:
    """Return the earlier question with the one word of a later one in its counterpart's place.

    None where the later one says more than one word, or where the earlier one lacks a
    counterpart.
    """
    match = _ONE_WORD.fullmatch(now)
    said = match["word"] if match else ""
    # 「庁内研修」 differs from what was said before by its first word.
    heads = [word for word in contrasts if said.startswith(word) and said[len(word) :] in before]
    head = max(heads, key=len, default="")
    others = [other for other in contrasts.get(head, ()) if other in before]
    return before.replace(others[0], head) if len(others) == 1 and head not in before else None


def _nouns(name: str) -> list[str]:
    plain = _ASIDE.sub("", nfkc(name))
    return [word.surface for word in words(plain) if word.is_content and word.pos[0] == "名詞"]


def _difference(one: Sequence[str], other: Sequence[str]) -> tuple[str, str] | None:
    """Return the two words in which names differ, None if it is not one."""
    if len(one) != len(other) or len(one) <= _SHORTEST:
        return None
    pairs = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return pairs[0] if len(pairs) == 1 else None
