"""What a run was made with, so that somebody can make it again (§7.10)."""

from collections.abc import Iterator
from dataclasses import dataclass

from evals.report.words_ja import NONE, SETS, word
from evals.results.run import RunConfig, RunMetrics


@dataclass(frozen=True, slots=True)
class Fact:
    """A named value."""

    name: str
    value: str
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """Everything that is known about the making of a run."""

    facts: tuple[Fact, ...]
    settings: tuple[Fact, ...]
    machine: tuple[Fact, ...]
    versions: tuple[Fact, ...]


def origin(config: RunConfig, metrics: RunMetrics) -> Origin:
    """Return what a run was made with."""
    versions = config.machine.get("versions")
    return Origin(
        facts=tuple(_facts(config, metrics)),
        settings=tuple(Fact(name, value or NONE, True) for name, value in config.settings.items()),
        machine=tuple(
            Fact(name, str(value) or NONE, True)
            for name, value in config.machine.items()
            if name != "versions"
        ),
        versions=tuple(
            Fact(str(name), str(value), True)
            for name, value in (versions.items() if isinstance(versions, dict) else ())
        ),
    )


def _facts(config: RunConfig, metrics: RunMetrics) -> Iterator[Fact]:
    yield Fact("開始（協定世界時）", config.begun)
    yield Fact("質問の組", word(SETS, config.question_set))
    yield Fact("質問数", str(config.questions))
    yield Fact("尋ねた相手", config.target, True)
    yield Fact("プログラムの版", str(config.machine.get("revision") or NONE), True)
    yield Fact("計画", config.plan, True)
    yield Fact("計画本文のハッシュ値", config.plan_sha256, True)
    for name, digest in config.files.items():
        yield Fact(f"質問のハッシュ値（{name}）", digest, True)
    yield Fact("索引のハッシュ値", config.index or NONE, True)
    yield Fact("照合規則のハッシュ値", config.normaliser, True)
    yield Fact("合格条件のハッシュ値", config.gates, True)
    yield Fact("出力のハッシュ値（時間を除く）", metrics.output_sha256, True)
    yield Fact("乱数の種", str(config.seed), True)
    yield Fact("1問の制限時間", f"{config.time_limit_s:g} 秒")
