"""The command line ``assistant``. Nothing heavy is imported before a command needs it."""

import io
import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from api import console_ja as ja
from api.console import edge, errors, output, usage_error, wiring_of
from api.listen import Address
from api.plain_text import plain_text
from api.progress import ProgressBar
from api.training.cli import training

app = typer.Typer(
    help=ja.APP, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)
index = typer.Typer(help=ja.INDEX, no_args_is_help=True)
app.add_typer(index, name="index")
app.add_typer(training, name="training")


@app.command(help=ja.ASK)
@edge()
def ask(
    context: typer.Context,
    question: Annotated[str, typer.Argument(metavar=ja.QUESTION_NAME, help=ja.QUESTION)],
    as_json: Annotated[bool, typer.Option("--json", help=ja.AS_JSON)] = False,
) -> None:
    """Print the reply to one question."""
    from api.dialogue import Dialogue, problem_of, reply_to

    if problem := problem_of(question):
        usage_error(problem)
    with ProgressBar(errors) as progress:
        answerer = wiring_of(context).answerer(progress)
    if as_json:
        output.print(reply_to(question, answerer).model_dump_json(indent=2))
    else:
        output.print(plain_text(Dialogue(answerer).ask(question).reply))


@app.command(help=ja.CHAT)
@edge()
def chat(context: typer.Context) -> None:
    """Answer questions until the input ends."""
    from api.dialogue import Dialogue, problem_of

    with ProgressBar(errors) as progress:
        answerer = wiring_of(context).answerer(progress)
    if sys.stdin.isatty():
        output.print(ja.WELCOME.format(title=answerer.identity.title))
    dialogue = Dialogue(answerer)
    for question in _questions():
        if problem := problem_of(question):
            errors.print(problem)
        else:
            output.print(plain_text(dialogue.ask(question).reply, followups=True), end="\n\n")


def _questions() -> Iterator[str]:
    """Yield what is typed or piped in, line by line, until the end or a word that ends it."""
    is_terminal = sys.stdin.isatty()
    if is_terminal:
        import readline  # noqa: F401  # Gives input() line editing and a history.
    if isinstance(sys.stdin, io.TextIOWrapper):
        # Bytes that are no text become characters that the check of a question refuses.
        sys.stdin.reconfigure(errors="surrogateescape")
    while True:
        try:
            line = input(ja.PROMPT if is_terminal else "")
        except (EOFError, KeyboardInterrupt):
            return
        if line.strip() in ja.END_WORDS:
            return
        if line.strip():
            yield line


@app.command(help=ja.SERVE)
@edge()
def serve(
    context: typer.Context,
    host: Annotated[str | None, typer.Option(help=ja.HOST, show_default=False)] = None,
    port: Annotated[
        int | None, typer.Option(help=ja.PORT, min=1, max=65535, show_default=False)
    ] = None,
) -> None:
    """Serve the API and the page until a signal comes."""
    from api.serve import serve as serve_at

    wiring = wiring_of(context)
    default = wiring.address()
    address = Address(default.host if host is None else host, port or default.port)
    with ProgressBar(errors) as progress:
        serve_at(
            address,
            lambda: wiring.answerer(progress),
            wiring.options(),
            on_listen=lambda: errors.print(ja.LISTENING.format(url=address.url)),
        )


@index.command("build", help=ja.INDEX_BUILD)
@edge()
def index_build(context: typer.Context) -> None:
    """Build the index unless the stored one fits."""
    with ProgressBar(errors) as progress:
        report = wiring_of(context).build_index(progress)
    output.print(ja.INDEX_GOOD.format(passages=report.passages, megabytes=report.megabytes))


@index.command("check", help=ja.INDEX_CHECK)
@edge()
def index_check(context: typer.Context) -> None:
    """Say whether the stored index fits; exit code 1 if it does not."""
    report = wiring_of(context).check_index()
    if report.problem is not None:
        errors.print(report.problem)
        raise typer.Exit(code=1)
    output.print(ja.INDEX_GOOD.format(passages=report.passages, megabytes=report.megabytes))
