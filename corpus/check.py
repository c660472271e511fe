"""Counts what was parsed, and proves that nothing of the text is lost."""

from collections import Counter
from dataclasses import dataclass

from corpus.library import PlanFile
from corpus.plan import Field, IndicatorKind, LeafKind, Plan


@dataclass(frozen=True, slots=True)
class Report:
    """Counts per kind of thing, in the order of the plan, and the coverage."""

    things: tuple[tuple[str, int], ...]
    """Japanese name and count of each kind of thing."""
    leaves: tuple[tuple[LeafKind, int], ...]
    """Count of each kind of leaf that occurs."""
    characters: int
    """Non-space characters of plan.txt."""
    owned_once: int
    """Those of them that belong to exactly one leaf."""

    @property
    def share(self) -> float:
        """Share of the non-space characters in exactly one leaf, from 0 to 1."""
        return self.owned_once / self.characters

    @property
    def is_complete(self) -> bool:
        """Whether every character is in exactly one leaf."""
        return self.owned_once == self.characters


def check_plan(plan_file: PlanFile) -> Report:
    """Count leaves and things of a plan, each character on its own."""
    plan = plan_file.plan
    owners = Counter(
        offset for leaf in plan.leaves for offset in range(leaf.span.start, leaf.span.end)
    )
    offsets = [offset for offset, character in enumerate(plan.text) if not character.isspace()]
    kinds = Counter(leaf.kind for leaf in plan.leaves)
    return Report(
        things=(
            *_things(plan).items(),
            ("別名（aliases.toml）", len(plan_file.aliases)),
            ("図から読み取った年度（figures.toml）", len(plan_file.bars)),
        ),
        leaves=tuple((kind, kinds[kind]) for kind in LeafKind if kinds[kind]),
        characters=len(offsets),
        owned_once=sum(owners[offset] == 1 for offset in offsets),
    )


def _things(plan: Plan) -> dict[str, int]:
    return {
        "ページ": len(plan.pages.starts),
        "文章の章・節": len(plan.sections),
        "推進方針": len(plan.policies),
        "取組": len(plan.measures),
        "活動指標": sum(len(m.indicators(IndicatorKind.ACTIVITY)) for m in plan.measures),
        "成果指標": sum(len(m.indicators(IndicatorKind.OUTCOME)) for m in plan.measures),
        "スケジュールの項目": sum(len(m.fields[Field.SCHEDULE]) for m in plan.measures),
        "前計画の取組": len(plan.first_measures),
        "前計画の実績": len(plan.results),
        "　うち値が「―」": sum(result.is_blank for result in plan.results),
        "前計画の総括": len(plan.summaries),
        "テーマ継承": len(plan.successions),
        "組織図の枠": len(plan.organisation),
        "用語": len(plan.terms),
    }
