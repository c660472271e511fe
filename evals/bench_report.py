"""How a benchmark is shown and kept."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from rich.table import Table

from evals.limits import Figure, Verdict, exit_code, percentiles
from evals.machine import Machine
from evals.traffic import Timed, statuses

RUNS: Final = Path(__file__).parent / "runs"
_SLOWEST: Final = 10
_STYLES: Final = {Verdict.MET: "green", Verdict.MISSED: "bold red", Verdict.UNLIMITED: "dim"}


@dataclass(frozen=True, slots=True)
class Report:
    """All that a benchmark found."""

    begun: datetime
    """In UTC."""
    machine: Machine
    figures: tuple[Figure, ...]
    build_steps_s: Mapping[str, float]
    """The steps of one build, by the label that the progress bar shows."""
    replies: tuple[Timed, ...]
    """Of the single client."""


def write_report(report: Report, runs: Path = RUNS) -> Path:
    """Write the report as JSON; return the path of the file, which is named by the time."""
    runs.mkdir(parents=True, exist_ok=True)
    path = runs / f"bench-{report.begun:%Y%m%dT%H%M%SZ}.json"
    content = json.dumps(as_json(report), ensure_ascii=False, indent=1)
    path.write_text(content + "\n", encoding="utf-8")
    return path


def as_json(report: Report) -> dict[str, object]:
    """Return the report as JSON objects."""
    slowest = sorted(report.replies, key=lambda each: -each.client_ms)[:_SLOWEST]
    failed = {each.question.text: each.status for each in report.replies if each.failed}
    return {
        "begun": report.begun.isoformat(timespec="seconds"),
        "passed": exit_code(report.figures) == 0,
        "machine": asdict(report.machine),
        "figures": [asdict(each) | {"verdict": each.verdict} for each in report.figures],
        "build_steps_s": dict(report.build_steps_s),
        "kinds": [asdict(each) for each in by_kind(report.replies)],
        "statuses": statuses(report.replies),
        "failed": failed,
        "slowest": [
            {"question": each.question.text, "ms": each.client_ms, "server_ms": each.server_ms}
            for each in slowest
        ],
    }


def by_kind(replies: Sequence[Timed]) -> list[Figure]:
    """Return p50 and p95 of the client's time for each kind of question, slowest kind last."""
    times: defaultdict[str, list[float]] = defaultdict(list)
    for each in replies:
        times[each.question.kind].append(each.client_ms)
    pairs = []
    for kind, values in times.items():
        p50, _, p95, *_ = percentiles(kind, values)
        pairs.append((p50, p95))
    return [figure for pair in sorted(pairs, key=lambda pair: pair[0].value) for figure in pair]


def tables(report: Report) -> list[Table]:
    """Return what is printed: the machine, the figures with their verdicts, the kinds."""
    return [
        _machine_table(report),
        _figure_table("figures", report.figures),
        _figure_table("kinds of question, one client", by_kind(report.replies)),
    ]


def _machine_table(report: Report) -> Table:
    machine = report.machine
    table = Table("machine", f"{report.begun:%Y-%m-%d %H:%M} UTC")
    table.add_row("CPU", f"{machine.cpu}, {machine.cores} cores")
    table.add_row("memory", f"{machine.memory_mb:,} MB")
    table.add_row("system", f"{machine.system}, Python {machine.python}, load {machine.load}")
    table.add_row("packages", ", ".join(f"{name} {of}" for name, of in machine.versions.items()))
    table.add_row("revision", machine.revision)
    return table


def _figure_table(title: str, figures: Sequence[Figure]) -> Table:
    table = Table(title)
    for name in ("value", "limit", "n"):
        table.add_column(name, justify="right")
    table.add_column("verdict")
    for each in figures:
        limit = "" if each.limit is None else f"{each.limit:,.0f} {each.unit}"
        style = _STYLES[each.verdict]
        table.add_row(
            each.name,
            f"{each.value:,.2f} {each.unit}",
            limit,
            str(each.n),
            f"[{style}]{each.verdict}[/]",
        )
    return table
