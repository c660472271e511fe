"""A run of four items and its report."""

import pytest

from corpus.library import load_plan
from evals.report.write import REPORT, write_report
from evals.results.folder import Run, write_run
from evals.results.item import Attribution, Leg, Retrieved, Seen, Stage
from evals.results.run import RunConfig
from evals.session import Extras, Session, figures


@pytest.fixture
def seen(plan):
    return Seen(
        route="lookup",
        confidence=1.5,
        legs=tuple(
            Leg(name=name, first=first, whole=first, ndcg10=0.5)
            for name, first in [("keyword", None), ("ranking", 1)]
        ),
        top=(Retrieved(id="result-2080", spans=((2080, 2097),), score=1.5, grade=2),),
    )


@pytest.fixture
def items(item, gold, absent, right, refusal, seen):
    """Return a right answer, a wrong one, a refusal and an error."""
    wrong = right.model_copy(update={"answer": "交付率は83％です。[1]"})
    failed = Attribution(stage=Stage.COMPOSE, proof="再実行：秘密")
    return (
        item(gold(family="D-family"), right, seen=seen),
        item(gold(id="X2", family="D-family"), wrong, seen=seen, attribution=failed),
        item(absent(id="X3"), refusal),
        item(gold(id="X4"), refusal, attribution=Attribution(stage=Stage.REFUSE, proof="断った")),
    )


@pytest.fixture
def run_with(evaluation):
    """Return a run of some items; named fields replace those of its configuration or figures."""

    def make(items, extras=None, metrics=None, **changes):
        session = Session(
            evaluation(*(item.gold for item in items)),
            lambda _: None,
            None,
            None,
            with_controls=False,
            progress=lambda *_: lambda: None,
        )
        identity = load_plan().identity
        config = RunConfig(
            begun="2026-04-01T09:05:07+00:00",
            question_set="tune",
            files={"tune.jsonl": "0"},
            questions=len(items),
            target="in process",
            plan=identity.id,
            plan_sha256=identity.sha256,
            index="",
            normaliser="2",
            gates="3",
            settings={"encoder": ""},
            seed=1,
            time_limit_s=1.0,
            machine={"revision": "abc", "versions": {"numpy": "2"}},
        )
        found = figures(session, items, extras or Extras()).model_copy(update=metrics or {})
        return Run(config.model_copy(update=changes), found, tuple(items))

    return make


@pytest.fixture
def report(tmp_path, run_with):
    """Return the path of the report of some items."""

    def make(items, *, show_items=False, **changes):
        folder = write_run(run_with(items, **changes), tmp_path / "run")
        return write_report(folder, show_items=show_items)

    return make


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    return tmp_path_factory.mktemp("shelf") / "run"


@pytest.fixture
def path(shelf, run_with, items):
    """Return the path of the report of all items, written once."""
    if not shelf.exists():
        write_report(write_run(run_with(items), shelf))
    return shelf / REPORT
