"""Command line of the evaluation: ``python -m evals run``."""

from collections import Counter
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from assistant.assistant import Assistant
from assistant.errors import AssistantError
from assistant.load import load_assistant
from assistant.messages import Message
from assistant.pipeline import reply
from assistant.reply import Reply
from assistant.settings import load_settings
from evals.errors import GoldError
from evals.gold import QUESTIONS, Category, Gold, QuestionSet, load_questions
from evals.grade import Grade, grade

app = typer.Typer(help="アシスタントの回答を、正解つきの質問で採点します。", no_args_is_help=True)
output = Console(markup=False, highlight=False, soft_wrap=True)
errors = Console(markup=False, highlight=False, soft_wrap=True, stderr=True)


@app.callback()
def evals() -> None:
    """Keep `run` a subcommand beside those to come."""


@app.command(help="質問の組をすべて尋ね、分類ごとの正解数を表示します。")
def run(
    question_set: Annotated[
        QuestionSet, typer.Option("--set", help="質問の組")
    ] = QuestionSet.CHECK,
    failures: Annotated[bool, typer.Option(help="誤りの一覧も表示する（tuneのときだけ）")] = False,
) -> None:
    """Ask every question of a set and print how many replies were right."""
    try:
        assistant = load_assistant(load_settings())
        path = QUESTIONS / f"{question_set.value}.jsonl"
        questions = load_questions(path, assistant.plan.text)
    except AssistantError as error:
        errors.print(str(error))
        raise typer.Exit(code=1) from error
    except GoldError as error:
        errors.print(str(error))
        raise typer.Exit(code=3) from error
    asked = track(questions, description="採点しています", console=errors, transient=True)
    grades = [grade(gold, _ask(gold, assistant)) for gold in asked]
    _print_table(grades)
    # Reading the failures of the check set would make it a second tune set.
    if failures and question_set is QuestionSet.TUNE:
        _print_failures(grades)


def _ask(gold: Gold, assistant: Assistant) -> Reply:
    messages: list[Message] = []
    for turn in gold.turns[:-1]:
        messages.append(Message("user", turn))
        messages.append(Message("assistant", reply(messages, assistant).answer))
    return reply([*messages, Message("user", gold.turns[-1])], assistant)


def _print_table(grades: list[Grade]) -> None:
    asked = Counter(each.gold.category for each in grades)
    right = Counter(each.gold.category for each in grades if each.is_right)
    for category in Category:
        if asked[category]:
            output.print(f"{category.value:<16}{right[category]:>5} /{asked[category]:>4}")
    total = sum(right.values())
    output.print(f"{'total':<16}{total:>5} /{len(grades):>4}{total / len(grades):>8.1%}")


def _print_failures(grades: list[Grade]) -> None:
    for each in grades:
        if not each.is_right:
            output.print(f"{each.gold.id} {' / '.join(each.gold.turns)}: {'; '.join(each.faults)}")


if __name__ == "__main__":
    app()
