"""Counts what was parsed, and proves that nothing of the text is lost."""

from collections import Counter
from dataclasses import dataclass

from corpus.library import PlanFile
from corpus.plan import Field


@dataclass(frozen=True, slots=True)
class Report:
    """Counts per kind of thing, in the order of the plan, and the coverage."""

    counts: tuple[tuple[str, int], ...]
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
    indicators = [
        leaf
        for measure in plan.measures
        for field in (Field.ACTIVITY, Field.OUTCOME)
        for leaf in measure.fields[field]
    ]
    counts = {
        "pages": len(plan.pages.starts),
        "prose sections": len(plan.sections),
        "policies": len(plan.policies),
        "measures": len(plan.measures),
        "indicators": len(indicators),
        "schedule items": sum(len(m.fields[Field.SCHEDULE]) for m in plan.measures),
        "first-plan measures": len(plan.first_measures),
        "results": len(plan.results),
        "results without value": sum(result.is_blank for result in plan.results),
        "first-plan summaries": len(plan.summaries),
        "succession rows": len(plan.successions),
        "organisation boxes": len(plan.organisation),
        "glossary terms": len(plan.terms),
    }
    by_kind = Counter(f"leaves: {leaf.kind.value}" for leaf in plan.leaves)
    return Report(
        counts=(*counts.items(), *sorted(by_kind.items())),
        characters=len(offsets),
        owned_once=sum(owners[offset] == 1 for offset in offsets),
    )
