"""Words that mean the same, from the Sudachi dictionary: pairs of single words to train on."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from corpus.words import words
from index.pairs import Pair


def synonym_pairs(vocabulary: Sequence[str], plan_words: Collection[str]) -> Iterator[Pair]:
    """Ask for each word of the plan by its synonyms in the vocabulary (予定 -> スケジュール)."""
    members: defaultdict[int, list[str]] = defaultdict(list)
    for word in vocabulary:
        for group in _groups(word):
            members[group].append(word)
    for group, group_words in members.items():
        for answer in group_words:
            if answer in plan_words:
                for question in group_words:
                    if question != answer:
                        yield Pair(question, answer, f"synonyms-{group}")


def _groups(word: str) -> tuple[int, ...]:
    found = words(word)
    return found[0].synonyms if len(found) == 1 else ()
