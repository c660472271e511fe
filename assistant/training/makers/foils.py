"""What a false statement may say: something near that somebody may take for the truth."""

import re
from typing import Final

from assistant.training.facts import Facts
from corpus.plan import Measure

LONGEST_FOIL: Final = 90
"""Characters of a statement that can be read in one go."""
NEIGHBOURS: Final = 4
"""Measures from which a false statement is taken: those nearest to the one asked about."""
_LEAST_SHARED = 0.25
"""Share of the words of a text from which somebody may take it for a measure's."""
_DENIAL = re.compile("(?<!ため)(せずに?|しない|なく|ない)(?!こと)")


def likely(facts: Facts, measure: Measure, texts: list[str]) -> list[str]:
    """Return the texts that speak of what a measure speaks of, the likeliest first.

    What says that something is not done is left out: it contradicts the names that say what is.
    """
    shares = {text: facts.shared(text, measure) for text in texts if not _DENIAL.search(text)}
    found = [text for text in shares if shares[text] >= _LEAST_SHARED]
    return sorted(found, key=lambda text: (-shares[text], text))
