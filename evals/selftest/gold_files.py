"""Damage done to gold files on purpose: the loader has to refuse each."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from evals.errors import GoldError
from evals.gold.load import load_files
from evals.gold.record import Gold
from evals.results.figures import Mutant

Lines = list[dict[str, Any]]


def _foreign_excerpt(lines: Lines) -> None:
    line = next(line for line in lines if line["evidence"])
    line["evidence"] = [line["evidence"][0][::-1]]


def _repeat_id(lines: Lines) -> None:
    lines[1]["id"] = lines[0]["id"]


def _unknown_category(lines: Lines) -> None:
    lines[0]["category"] = "others"


def _no_evidence(lines: Lines) -> None:
    next(line for line in lines if line["answerable"])["evidence"] = []


_DAMAGES: Final[dict[str, tuple[str, Callable[[Lines], None]]]] = {
    "gold_foreign_excerpt": ("正解の根拠を本文にない文にする", _foreign_excerpt),
    "gold_repeated_id": ("質問の番号を重ねる", _repeat_id),
    "gold_unknown_category": ("知らない分類にする", _unknown_category),
    "gold_without_evidence": ("根拠を消す", _no_evidence),
}


def kill_gold_files(golds: Sequence[Gold], plan_text: str) -> tuple[Mutant, ...]:
    """Return for each damage whether the loader refused the file, naming file and line."""
    found = []
    with TemporaryDirectory(prefix="gold-") as folder:
        path = Path(folder) / "mutant.jsonl"
        for name, (label, damage) in _DAMAGES.items():
            lines = [gold.model_dump(mode="json") for gold in golds]
            damage(lines)
            text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
            path.write_text(text, encoding="utf-8")
            refused = _is_refused(path, plan_text)
            gates = {"gold": 1} if refused else {}
            found.append(Mutant(name=name, label=label, made=1, killed=refused, gates=gates))
    return tuple(found)


def _is_refused(path: Path, plan_text: str) -> bool:
    try:
        load_files([path], plan_text)
    except GoldError as error:
        return str(error).startswith(f"{path.name}:")
    return False
