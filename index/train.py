"""Make the shipped model: word vectors, fitted to the plan.

    word vectors -> vocabulary with its start -> pairs -> fitted table -> model folder

What it achieves is measured on a second table, fitted without the questions asked:
the shipped one learns from all.

Every random choice has a seed, so the same files come out again.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.library import PlanFile
from corpus.passages import make_passages
from index.build import text_to_encode
from index.chive import WordVectors
from index.encoder import INPUT_FILE, NO_WORD, PIECES
from index.fit import Settings, embed, fit
from index.pairs import Pair, make_pairs
from index.synonyms import synonym_pairs
from index.terms import terms
from index.vocabulary import Vocabulary, choose

HELD_OUT = 10
"""One question in so many is kept from the table that is measured."""
_DEPTH = 5
_ORIGIN = (
    "Made by `python -m index train` from the word vectors chiVe (Works Applications Enterprise, "
    "Apache License 2.0) as packed in ja_ginza 5.3.0 (Megagon Labs, MIT License)."
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the training achieved on pairs that it did not see."""

    words: int
    """Words and pairs of characters in the model."""
    pairs: int
    before: float
    """recall@5 of the plain average of word vectors, 0..1."""
    after: float
    """recall@5 of a table fitted without them, 0..1."""


def train(
    plan_file: PlanFile,
    source: WordVectors,
    to: Path,
    *,
    settings: Settings | None = None,
) -> Outcome:
    """Write the model for a plan into the folder `to` and return what it achieved."""
    settings = settings or Settings()
    passages = make_passages(plan_file.plan)
    answers = {passage.id: text_to_encode(passage) for passage in passages}
    rng = np.random.default_rng(settings.seed)
    pairs = make_pairs(plan_file)
    questions = list(dict.fromkeys(pair.question for pair in pairs))
    vocabulary = choose(list(answers.values()), questions, source, rng)
    plan_words = {word for text in answers.values() for word in terms(text)}
    unseen = [pair for pair in pairs if pair.unit in answers and _is_held_out(pair.question)]
    held_out = {pair.question for pair in unseen}
    # An expected question is the answer of others, too.
    seen = [pair for pair in pairs if held_out.isdisjoint((pair.question, pair.answer))]
    synonyms = list(synonym_pairs(vocabulary.words, plan_words))
    _save(vocabulary, fit(vocabulary, [*pairs, *synonyms], settings), to)
    measured = fit(vocabulary, [*seen, *synonyms], settings)
    return Outcome(
        len(vocabulary.row_of),
        len(pairs) + len(synonyms),
        _recall(vocabulary, vocabulary.vectors, unseen, answers),
        _recall(vocabulary, measured, unseen, answers),
    )


def _is_held_out(text: str) -> bool:
    return sha256(text.encode()).digest()[0] % HELD_OUT == 0


def _recall(
    vocabulary: Vocabulary,
    table: NDArray[np.float32],
    pairs: Sequence[Pair],
    answers: dict[str, str],
) -> float:
    """Return the share of pairs whose answer is among the first passages."""
    rows = embed(vocabulary, table, list(answers.values()))
    asked = embed(vocabulary, table, [pair.question for pair in pairs])
    first = np.argsort(-(asked @ rows.T), axis=1, kind="stable")[:, :_DEPTH]
    units = np.array(list(answers))
    found = [pair.unit in units[ranked] for pair, ranked in zip(pairs, first, strict=True)]
    return float(np.mean(found))


def _save(vocabulary: Vocabulary, table: NDArray[np.float32], to: Path) -> None:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import WhitespaceSplit

    tokenizer = Tokenizer(WordLevel(vocabulary.row_of, unk_token=NO_WORD))
    tokenizer.pre_tokenizer = WhitespaceSplit()
    module = StaticEmbedding(tokenizer, embedding_weights=table.astype(np.float16))
    SentenceTransformer(modules=[module], device="cpu").save(str(to), create_model_card=False)
    # safetensors writes a file for its owner alone; the service may run as someone else.
    (to / "model.safetensors").chmod(0o644)
    says = {"input": PIECES, "origin": _ORIGIN}
    (to / INPUT_FILE).write_text(json.dumps(says, indent=1) + "\n", encoding="utf-8")
