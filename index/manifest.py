"""What a build was made from, and proof that its files are still what was written."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import numpy as np

from corpus.passages import Passage
from corpus.questions import ExpectedQuestion
from corpus.words import dictionary_version
from index.encoder import Encoder
from index.errors import IndexDamagedError, IndexStaleError
from index.folder import IN_USE
from index.legs import Legs
from index.terms import terms
from index.vectors import DATABASE

LAYOUT = "3"
"""Counted up whenever the code writes another index from the same passages."""
MANIFEST = "manifest.json"
_SAME = 0.999
"""A passage's cosine with itself, but for rounding."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Everything that changes the index; each part is a name or a hash."""

    plan: str
    passages: str
    questions: str
    encoder: str
    dictionary: str
    layout: str = LAYOUT

    def differences(self, other: "Fingerprint") -> list[str]:
        """Return the names of the parts that differ."""
        names = [field.name for field in fields(self)]
        return [name for name in names if getattr(self, name) != getattr(other, name)]


@dataclass(frozen=True, slots=True)
class Content:
    """What is to be found in an index."""

    passages: Sequence[Passage]
    """In the order of the text, at least one."""
    plan: str
    """Names the plan's text, such as its sha256."""
    questions: Sequence[ExpectedQuestion] = ()
    """What people are expected to ask."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """What an index is made from."""

    passages: tuple[Passage, ...]
    questions: tuple[ExpectedQuestion, ...]
    encoder: Encoder
    fingerprint: Fingerprint

    @classmethod
    def of(cls, content: Content, encoder: Encoder) -> "Recipe":
        """Return the recipe for a content.

        Raises:
            ValueError: There are no passages.
        """
        if not content.passages:
            raise ValueError("index: expected at least one passage, found none")
        digests = (_digest(content.passages), _digest(content.questions))
        return cls(
            tuple(content.passages),
            tuple(content.questions),
            encoder,
            Fingerprint(content.plan, *digests, encoder.fingerprint, dictionary_version()),
        )


def _digest(things: Sequence[object]) -> str:
    content = hashlib.sha256()
    for thing in things:
        content.update(repr(thing).encode())
    return content.hexdigest()


def write_manifest(build: Path, recipe: Recipe, vectors: str) -> None:
    """Record what the build was made from and what its files hold."""
    manifest = {
        "fingerprint": asdict(recipe.fingerprint),
        "vectors": vectors,
        "files": _checksums(build),
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1)
    (build / MANIFEST).write_text(text, encoding="utf-8")


def check_files(build: Path, fingerprint: Fingerprint) -> str:
    """Check a build before it is opened; return the digest that its stored vectors must have.

    Raises:
        IndexStaleError: It was made from something else.
        IndexDamagedError: A file is not what was written.
    """
    try:
        manifest = json.loads((build / MANIFEST).read_text(encoding="utf-8"))
        made_from = Fingerprint(**manifest["fingerprint"])
        digest, files = str(manifest["vectors"]), manifest["files"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise IndexDamagedError(MANIFEST, "a manifest", repr(error)) from error
    if differing := fingerprint.differences(made_from):
        raise IndexStaleError(build.parent.parent, differing)
    found = _checksums(build)
    for name in sorted(files.keys() | found.keys()):
        if files.get(name) != found.get(name):
            raise IndexDamagedError(name, "the file as it was written", "another one, or none")
    return digest


def check_content(recipe: Recipe, legs: Legs, digest: str) -> None:
    """Check an open build by what it holds and by one question of each kind.

    Raises:
        IndexDamagedError: It holds something else, or does not find a passage by itself.
    """
    size, asked = len(recipe.passages), len(recipe.questions)
    expected = [size, size, *([asked] * 3 if asked else [])]
    if legs.sizes() != expected:
        raise IndexDamagedError("index", f"parts of the sizes {expected}", str(legs.sizes()))
    if legs.digest() != digest:
        raise IndexDamagedError(DATABASE, "the vectors as they were written", "other ones")
    probe = recipe.passages[size // 2]
    nearest = max(legs.vectors.similarities(legs.vectors.row(probe.id)).values(), default=0.0)
    if nearest < _SAME:
        raise IndexDamagedError(DATABASE, "a passage to be found by its vector", f"{nearest:.3f}")
    if bool(np.any(legs.keywords.scores(probe.text))) != bool(terms(probe.text)):
        raise IndexDamagedError("keywords", "a passage to be found by its words", "none")


def _checksums(build: Path) -> dict[str, str]:
    return {
        file.relative_to(build).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(build.rglob("*"))
        if file.is_file() and not _is_exempt(file)
    }


def _is_exempt(file: Path) -> bool:
    return file.name in {MANIFEST, IN_USE} or file.name.startswith(DATABASE)
