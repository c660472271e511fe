"""One line of ``outputs.jsonl``: a question, what was replied, and what is wrong with it.

    run folder
    ├── config.json     `evals.results.run.RunConfig`: what was asked, of whom, with what
    ├── metrics.json    `evals.results.run.RunMetrics`: every figure and verdict
    └── outputs.jsonl   `Item`, one a line, in the order of the questions

All text is UTF-8. The output hash in ``metrics.json`` is that of ``outputs.jsonl``
with `timing` left out, so equal replies have equal hashes.
"""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from evals.asking.said import Said
from evals.gold.record import Gold


class Record(BaseModel):
    """A JSON object without unknown members."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Label(StrEnum):
    """How good a reply is as an answer (evaluation.md §5.3)."""

    CORRECT = "C"
    PARTIAL = "P"
    INCORRECT = "I"
    """Also every crash, time-out and unreadable reply."""
    MISSED = "M"
    """Refused although the plan has the answer."""


class Stage(StrEnum):
    """Where a reply first went wrong, in the order of the pipeline."""

    ERROR = "error"
    """No reply at all."""
    PARSE = "parse"
    """The question was understood to be about something else."""
    ROUTE = "route"
    """A lookup took the question; retrieval alone would have had it right."""
    RETRIEVE = "retrieve"
    """The evidence is not among the passages that were shown."""
    COMPOSE = "compose"
    """The evidence was found; the wording lacks what it must hold, or holds too much."""
    CITE = "cite"
    """The answer is right; its citations are wrong, or prove something else."""
    REFUSE = "refuse"
    """Refused what has an answer, or answered what has none."""


class ClaimGrade(Record):
    """A sentence, list item or table row of an answer."""

    text: str
    """Without citation marks."""
    cites: tuple[int, ...]
    """Numbers of its citations; a lead has those of the list below it."""
    needs_citation: bool
    supported: bool | None
    """Whether its citations state it; None where it needs none."""


class Grade(Record):
    """Everything that was found in one reply."""

    label: Label
    refused: bool
    joint: bool
    """Label C, concise and, if answerable, evidence whole, precise by half, all citations valid."""
    exam: bool
    """The sealed exam's rule: every group, nothing of `must_not`, a citation that hits evidence."""
    faults: tuple[str, ...]
    """What is wrong, in words; empty where nothing is."""
    groups: tuple[bool, ...]
    """For each group of `must`, whether the answer holds one of its texts."""
    forbidden: tuple[str, ...]
    """Texts of `must_not` that the answer holds."""
    unsupported: tuple[str, ...]
    """Numbers with their units that no citation states."""
    numbers: int
    """How many numbers the answer states."""
    wording_agrees: bool
    """Whether status and words tell the same: a refusal reads as one, an answer does not."""
    invalid: tuple[str, ...]
    """One reason for each citation that is not what it claims to be."""
    claims: tuple[ClaimGrade, ...]
    citations_needed: tuple[bool, ...]
    """For each citation that a claim uses, whether it counts for precision (ALCE)."""
    ev_hit: bool
    """Whether a quote overlaps an excerpt as the exam wants it; False where there is none."""
    units: tuple[tuple[str, bool], ...]
    """Each excerpt of the gold evidence, and whether the citations cover it."""
    ev_recall: float
    """Best set: covered excerpts / all of the set; 0 without citations or evidence."""
    ev_precision: float
    """Citations that overlap an excerpt by half of the shorter / citations; 0 without any."""
    pages: tuple[float, float]
    """Page-level precision and recall of the citations; 0 without any."""
    chars: int
    """Length of the answer without citation marks."""
    cited_chars: int
    """Characters of the plan that are cited, white space left out."""

    @property
    def ev_f1(self) -> float:
        """Harmonic mean of evidence precision and recall."""
        total = self.ev_precision + self.ev_recall
        return 2 * self.ev_precision * self.ev_recall / total if total else 0.0


class Retrieved(Record):
    """A passage among the ten best of the assistant's own ranking."""

    id: str
    spans: tuple[tuple[int, int], ...]
    score: float
    grade: int
    """2 holds a whole set of evidence, 1 covers half of an excerpt, 0 neither."""


class Leg(Record):
    """How one ranking did on a question that has an answer; retrieval only, no lookup."""

    name: str
    """keyword | dense | fused | ranking | route, the last being the citations as shown."""
    first: int | None
    """Rank, from 1, of the first passage of grade 1 or more; None if there is none."""
    whole: int | None
    """Rank at which a whole set of evidence is covered; None if never."""
    ndcg10: float


class Seen(Record):
    """What the inside of the assistant showed; only in process."""

    route: str
    """refusal | lookup | retrieval."""
    confidence: float | None
    """Score of the best passage; None where none fits."""
    legs: tuple[Leg, ...]
    """Empty where the question has no answer."""
    top: tuple[Retrieved, ...]
    """Empty where the question has no answer."""


class Attribution(Record):
    """The first stage that failed, and how that is known."""

    stage: Stage
    proof: str
    """In Japanese: which re-run shows it, or what was observed."""


class Timing(Record):
    """How long a reply took; not part of the output hash."""

    total_ms: float
    stages_ms: dict[str, float]
    """By step of the pipeline; empty over HTTP. `server` is the service's own `took_ms`."""


class Item(Record):
    """A question and what became of it."""

    gold: Gold
    cluster: str
    question_sha256: str
    """Of the turns: `compare` joins two runs on id and this."""
    said: Said | None
    """None where there was no usable reply."""
    error: str | None
    """Why there was none: it crashed, took too long, or was no reply."""
    grade: Grade
    seen: Seen | None
    attribution: Attribution | None
    """None where the joint score is reached."""
    timing: Timing
