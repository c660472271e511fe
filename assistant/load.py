"""The only wiring: command line, api and evals load the assistant here."""

from assistant.assistant import Assistant
from assistant.candidates import candidates_of
from assistant.concepts import Vocabulary
from assistant.errors import AssistantError
from assistant.messages import Message
from assistant.pipeline import reply
from assistant.settings import Settings
from assistant.understand.names import Names
from assistant.weights import load_weights
from corpus.errors import CorpusError
from corpus.library import PlanFile, load_plan
from corpus.passages import make_passages
from corpus.units import make_units
from index.build import IndexReport, Progress, check_index, open_index
from index.encoder import SHIPPED_MODEL, SentenceEncoder
from index.errors import EncoderError, PlanIndexError, ReaderError
from index.manifest import Content
from index.reader.model import Reader


def load_assistant(settings: Settings, on_progress: Progress | None = None) -> Assistant:
    """Return an assistant that is ready to answer; builds the index if none fits.

    Raises:
        AssistantError: The plan, the encoder or the index folder is unusable;
            one line that says what to do.
    """
    try:
        plan_file = load_plan(settings.plan)
        reader = Reader.load(plan_file.identity.sha256)
        index = open_index(
            _content(plan_file),
            folder=settings.data_dir / "index",
            encoder=_encoder(settings),
            on_progress=on_progress,
        )
    except (CorpusError, PlanIndexError) as error:
        raise AssistantError(_named(error)) from error
    vocabulary = Vocabulary.of(index.passages)
    candidates = candidates_of(make_units(plan_file.plan), index.passages, vocabulary)
    assistant = Assistant(
        plan_file, Names(plan_file), vocabulary, candidates, index, reader, load_weights()
    )
    # What is read at the first question is read now, so that nobody waits for it.
    try:
        reply([Message("user", plan_file.identity.title)], assistant)
        index.warm_up()
    except PlanIndexError as error:
        index.close()
        raise AssistantError(_named(error)) from error
    return assistant


def inspect_index(settings: Settings) -> IndexReport:
    """Return what a check of the stored index finds; builds nothing.

    Raises:
        AssistantError: The plan or the encoder is unusable.
    """
    try:
        plan_file = load_plan(settings.plan)
        return check_index(
            _content(plan_file), folder=settings.data_dir / "index", encoder=_encoder(settings)
        )
    except (CorpusError, PlanIndexError) as error:
        raise AssistantError(_named(error)) from error


def _named(error: CorpusError | PlanIndexError) -> str:
    """Return an error's line with the setting that chose what is wrong."""
    match error:
        case CorpusError():
            return f"ASSISTANT_PLAN: {error}"
        case ReaderError():
            return str(error)
        case EncoderError():
            return f"ASSISTANT_ENCODER: {error}"
        case _:
            return f"ASSISTANT_DATA_DIR: {error}"


def _encoder(settings: Settings) -> SentenceEncoder:
    return SentenceEncoder(
        settings.encoder or SHIPPED_MODEL,
        query_prefix=settings.query_prefix,
        passage_prefix=settings.passage_prefix,
    )


def _content(plan_file: PlanFile) -> Content:
    return Content(make_passages(plan_file.plan), plan_file.identity.sha256, plan_file.questions)
