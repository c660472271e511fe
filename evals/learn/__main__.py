"""Learn the assistant's weights from the gold questions of `tune`: ``python -m evals.learn``."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from assistant.errors import AssistantError
from assistant.features import ANSWER_SIGNS, NAMES
from assistant.load import load_assistant
from assistant.settings import load_settings
from assistant.weights import WEIGHTS_FILE
from evals.errors import EvalsError
from evals.gold.load import QuestionSet, files_of, load_files
from evals.learn.examples import examples
from evals.learn.fit import fit_answering, fit_ranking
from evals.learn.report import cross_validate

THRESHOLD = 0.5
"""Probability from which a question is answered: even odds."""
_HEAD = "# Made by `python -m evals.learn` from the questions of the set tune.\n"
app = typer.Typer(help="正解つきの質問（tune）から、順位と拒否の重みを求めます。")
output = Console(markup=False, highlight=False, soft_wrap=True)
errors = Console(markup=False, highlight=False, soft_wrap=True, stderr=True)


@app.command()
def learn(
    to: Annotated[Path, typer.Option(help="書き出すファイル")] = WEIGHTS_FILE,
) -> None:
    """Learn, print cross-validated figures and write the weights."""
    try:
        assistant = load_assistant(load_settings())
        golds = load_files(files_of(QuestionSet.TUNE), assistant.plan.text)
    except (AssistantError, EvalsError) as error:
        errors.print(str(error))
        raise typer.Exit(code=1) from error
    found = examples(golds, assistant)
    outcome = cross_validate(found, THRESHOLD)
    output.print(
        f"{len(found)}問の交差検証: 1位が正答{outcome.first_right:.1%}、"
        f"3位までに正答{outcome.three_right:.1%}、"
        f"拒否すべき質問の拒否{outcome.declined:.1%}、答えるべき質問の拒否{outcome.lost:.1%}"
    )
    ranking, answering = fit_ranking(found), fit_answering(found)
    lines = [
        _HEAD,
        _table("ranking", zip(NAMES, ranking, strict=True)),
        _table(
            "answerable",
            (
                *zip(ANSWER_SIGNS, answering.weights, strict=True),
                ("bias", answering.bias),
                ("threshold", THRESHOLD),
            ),
        ),
    ]
    to.write_text("\n".join(lines), encoding="utf-8")
    output.print(str(to))


def _table(name: str, numbers: Iterable[tuple[str, float]]) -> str:
    return "\n".join([f"[{name}]", *(f"{key} = {value:.3f}" for key, value in numbers), ""])


if __name__ == "__main__":
    app()
