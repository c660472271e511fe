"""From the options of the command line to a finished run."""

from collections.abc import Callable, Sequence

from rich.console import Console
from rich.progress import Progress

from assistant.settings import load_settings
from corpus.library import load_plan
from evals import cli_ja as ja
from evals import target
from evals.asking.ask import TIME_LIMIT_S
from evals.evaluate import Evaluation
from evals.gold.case import make_cases
from evals.gold.load import QuestionSet, files_of, load_files
from evals.gold.record import Gold
from evals.provenance import Asked, describe
from evals.results.baseline import Baseline, load_baseline
from evals.results.folder import Run
from evals.session import Session, run


def launch(
    question_set: QuestionSet, url: str | None, *, with_controls: bool, errors: Console
) -> Run:
    """Check the questions, load whoever is asked, and run.

    Args:
        question_set: Which questions are asked.
        url: Of a running service; None for the assistant of this process.
        with_controls: Whether to do more than ask every question once.
        errors: Shows the progress and what a person should know.

    Raises:
        EvalsError: A gold file, the baseline or the address is wrong.
        AssistantError: The assistant cannot be loaded.
        CorpusError: The plan cannot be read.
    """
    files = files_of(question_set)
    # Before anything is loaded or asked: a wrong file costs nobody a minute.
    golds = load_files(files, load_plan(load_settings().plan).plan.text)
    baseline = _usable(load_baseline(question_set.value), golds, errors)
    asked = target.over_http(url, limit_s=TIME_LIMIT_S) if url else target.in_process()
    what = Asked(
        question_set=question_set.value,
        files=files,
        questions=len(golds),
        target=asked.name,
        options={"controls": str(with_controls)},
        limit_s=TIME_LIMIT_S,
    )
    config = describe(what, asked.identity, asked.assistant, asked.settings)
    evaluation = Evaluation(make_cases(golds, asked.plan), asked.plan, asked.characters)
    with Progress(console=errors, transient=True, disable=not errors.is_terminal) as progress:
        session = Session(
            evaluation,
            asked.asker,
            asked.assistant,
            baseline,
            with_controls=with_controls,
            progress=lambda label, size: _bar(progress, label, size),
        )
        metrics, items = run(session)
    return Run(config, metrics, items)


def _usable(baseline: Baseline | None, golds: Sequence[Gold], errors: Console) -> Baseline | None:
    """Return the baseline if it is about these questions; else say that it is not."""
    if baseline is not None and (reason := baseline.differs_from(golds)):
        errors.print(ja.BASELINE_UNUSABLE.format(reason=reason))
        return None
    return baseline


def _bar(progress: Progress, label: str, size: int) -> Callable[[], object]:
    task = progress.add_task(label, total=size)
    return lambda: progress.advance(task)
