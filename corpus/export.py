"""Machine-readable export of a plan, as the plan asks for open data itself.

CSV files carry a byte order mark so that spreadsheet programs read the
Japanese right; every row carries page and span, so that it can be proven.
"""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from corpus.library import PlanFile
from corpus.plan import Field, IndicatorKind, Leaf, Plan

Row = dict[str, str | int | bool | None]
_PROSE = tuple(
    field for field in Field if field not in {Field.ACTIVITY, Field.OUTCOME, Field.SCHEDULE}
)


def tables(plan: Plan) -> dict[str, list[Row]]:
    """Return the rows of each kind, in printed order."""
    return {
        "measures": list(_measures(plan)),
        "indicators": list(_indicators(plan)),
        "schedule": list(_schedule(plan)),
        "results": list(_results(plan)),
        "succession": list(_succession(plan)),
        "glossary": [
            {
                "term": term.name.text,
                "definition": term.definition.text,
                **_place(plan, term.definition),
            }
            for term in plan.terms
        ],
    }


def export_json(plan_file: PlanFile, folder: Path) -> list[Path]:
    """Write everything to one JSON file and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    identity = plan_file.identity
    path = folder / f"{identity.id}.json"
    content = {
        "plan": {
            "id": identity.id,
            "title": identity.title,
            "source": identity.source,
            "sha256": identity.sha256,
        },
        **tables(plan_file.plan),
    }
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return [path]


def export_csv(plan_file: PlanFile, folder: Path) -> list[Path]:
    """Write one CSV file per kind and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, rows in tables(plan_file.plan).items():
        path = folder / f"{name}.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        paths.append(path)
    return paths


def _place(plan: Plan, leaf: Leaf) -> Row:
    page = plan.page_of(leaf)
    return {
        "page": page.number,
        "page_certain": page.is_certain,
        "start": leaf.span.start,
        "end": leaf.span.end,
    }


def _measures(plan: Plan) -> Iterator[Row]:
    for measure in plan.measures:
        for field in _PROSE:
            for number, leaf in enumerate(measure.fields[field], start=1):
                yield {
                    "edition": measure.id.edition.value,
                    "code": measure.id.code,
                    "name": measure.name.text,
                    "policy": measure.policy,
                    "field": field.value,
                    "number": number,
                    "text": leaf.text,
                    **_place(plan, leaf),
                }


def _indicators(plan: Plan) -> Iterator[Row]:
    for measure in plan.measures:
        for kind in IndicatorKind:
            leaves = measure.indicators(kind) or (measure.blanks[Field(kind.value)],)
            for leaf in leaves:
                name = leaf.text if measure.indicators(kind) else None
                yield {
                    "edition": measure.id.edition.value,
                    "code": measure.id.code,
                    "measure": measure.name.text,
                    "kind": kind.value,
                    "indicator": name,
                    **_place(plan, leaf),
                }


def _schedule(plan: Plan) -> Iterator[Row]:
    for measure in plan.measures:
        for number, leaf in enumerate(measure.fields[Field.SCHEDULE], start=1):
            yield {
                "edition": measure.id.edition.value,
                "code": measure.id.code,
                "measure": measure.name.text,
                "number": number,
                "item": leaf.text,
                **_place(plan, leaf),
            }


def _results(plan: Plan) -> Iterator[Row]:
    for measure in plan.first_measures:
        for result in measure.results:
            yield {
                "edition": measure.id.edition.value,
                "code": measure.id.code,
                "measure": measure.name.text,
                "kind": result.kind.value,
                "indicator": result.name.text,
                "as_of": "令和6年12月",
                "value": None if result.is_blank else result.value.text,
                **_place(plan, result.value),
            }


def _succession(plan: Plan) -> Iterator[Row]:
    for row in plan.successions:
        yield {
            "first_code": row.first.code,
            "first_name": row.first_name.text,
            "relation": row.kind.value,
            "second_code": row.second.code,
            "second_name": row.second_name.text if row.second_name else None,
            **_place(plan, row.first_name),
        }
