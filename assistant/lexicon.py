"""How people ask in Japanese and English: cues kept as data in ``lexicon.toml``."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.errors import LexiconError

_FILE = Path(__file__).with_name("lexicon.toml")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Named cues, each one compiled pattern over the question in NFKC and lower case."""

    ask: dict[str, re.Pattern[str]]
    edition: dict[str, re.Pattern[str]]
    subject: dict[str, re.Pattern[str]]
    demand: dict[str, re.Pattern[str]]
    chat: dict[str, re.Pattern[str]]
    dialogue: dict[str, re.Pattern[str]]
    """What a turn does with those before it."""
    listing: dict[str, re.Pattern[str]]
    """What is to be listed, and on which condition."""
    spelling: tuple[tuple[re.Pattern[str], str], ...]
    """Careless spellings of question words, each with what it stands for."""
    filler: frozenset[str]
    """Normalised words without content."""
    list_noise: frozenset[str]
    """Normalised words that are no condition on what is to be listed."""

    def respell(self, text: str) -> str:
        """Return an NFKC text with its question words in their usual spelling."""
        for pattern, usual in self.spelling:
            text = pattern.sub(usual, text)
        return text


@lru_cache(maxsize=1)
def load_lexicon() -> Lexicon:
    """Read the cues.

    Raises:
        LexiconError: A table is missing, or a cue is not a regular expression.
    """
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    try:
        tables = {
            name: {key: _compile(f"[{name}] {key}", cues) for key, cues in data[name].items()}
            for name in ("ask", "edition", "subject", "demand", "chat", "dialogue", "listing")
        }
        spelling = tuple(
            (_compile("[spelling]", [careless]), usual)
            for careless, usual in data["spelling"].items()
        )
        return Lexicon(
            **tables,
            spelling=spelling,
            filler=frozenset(data["filler"]["words"]),
            list_noise=frozenset(data["filler"]["in_lists"]),
        )
    except KeyError as error:
        raise LexiconError(f"lexicon.toml: expected a table {error}, found none") from error


def _compile(where: str, cues: list[str]) -> re.Pattern[str]:
    try:
        return re.compile("|".join(f"(?:{cue})" for cue in cues))
    except re.error as error:
        raise LexiconError(
            f"lexicon.toml: {where}: expected regular expressions, found {error}"
        ) from error
