"""A run of one question that nobody asked."""

import pytest

from evals.results.folder import Run
from evals.results.run import RunConfig
from evals.session import Extras, Session, figures


@pytest.fixture
def run_of(evaluation, item, gold):
    """Return the run of one question that was met with a reply."""

    def make(reply, begun="2026-04-01T09:05:07+00:00"):
        session = Session(
            evaluation(gold()),
            lambda _: None,
            None,
            None,
            with_controls=False,
            progress=lambda *_: lambda: None,
        )
        items = (item(gold(), reply),)
        config = RunConfig(
            begun=begun,
            question_set="tune",
            files={"tune.jsonl": "0"},
            questions=1,
            target="in process",
            plan="p",
            plan_sha256="1",
            index="",
            normaliser="2",
            gates="3",
            settings={},
            seed=1,
            time_limit_s=1.0,
            machine={"revision": "abc"},
        )
        return Run(config, figures(session, items, Extras()), items)

    return make


@pytest.fixture
def run(run_of, right):
    return run_of(right)
