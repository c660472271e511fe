"""The terminal: where text goes, and how errors end a command."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer
from rich.console import Console

from api.errors import ServeError
from api.wiring import AssistantWiring, Wiring
from assistant.errors import AssistantError
from corpus.errors import CorpusError
from index.errors import PlanIndexError

# Text of the plan may look like markup or emoji codes; it is printed as it is.
output = Console(markup=False, highlight=False, emoji=False, soft_wrap=True)
errors = Console(markup=False, highlight=False, emoji=False, soft_wrap=True, stderr=True)


@contextmanager
def edge() -> Iterator[None]:
    """Decorate a command: known errors end it with one line on stderr and exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal that cannot show a character must not end the command.
            stream.reconfigure(errors="backslashreplace")
    try:
        yield
    except (AssistantError, CorpusError, PlanIndexError, ServeError) as error:
        _fail(error)
    except BrokenPipeError:
        raise  # Whoever read the output has gone; the command ends quietly.
    except OSError as error:
        _fail(error)


def _fail(error: Exception) -> NoReturn:
    errors.print(" ".join(str(error).split()))
    raise typer.Exit(code=1) from error


def usage_error(message: str) -> NoReturn:
    """End the command because of what was typed, with exit code 2."""
    errors.print(message)
    raise typer.Exit(code=2)


def wiring_of(context: typer.Context) -> Wiring:
    """Return the wiring that the caller of the app gave, or else the real one."""
    given: Wiring | None = context.obj
    return given or AssistantWiring()
